// @ts-check
import { t } from '../core/i18n.js';

/** Hears it when a facilitator gave this person another name, and says so. */
export class Naming {
  /** @param {import('./participant.js').Participant} participant */
  constructor(participant) {
    this.participant = participant;
    /** The name that the server last told; nothing before it told anything. @type {string | undefined} */
    this.told = undefined;
  }

  hear() {
    const { client, person } = this.participant;
    const name = client.own?.name ?? '';
    const before = this.told;
    this.told = name;
    // What one typed oneself is in front already.
    if (!person || before === undefined || name === before || name === (person.name ?? '')) return;
    if (name) person.name = name;
    else delete person.name;
    this.participant.tell(name ? t('me.renamed', { name }) : t('me.unnamed'));
  }
}
