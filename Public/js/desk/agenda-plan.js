// @ts-check
import { announce } from '../core/announce.js';
import { ask, Problem } from '../core/http.js';
import { errorText, pick, t } from '../core/i18n.js';
import { AgendaChoices } from './agenda-choices.js';
import { planDialog } from './agenda-plan-dialog.js';
import { PlanDraft } from './agenda-plan-draft.js';

/** The agenda that is changed at the desk, before and during a session. */
export class AgendaPlan {
  /** @param {import('./desk.js').Desk} desk */
  constructor(desk) {
    this.desk = desk;
    this.choices = new AgendaChoices(() => this.desk.draw());
    /** @type {PlanDraft | undefined} */
    this.draft = undefined;
    /** @type {any} */
    this.catalogue = undefined;
    this.problem = '';
    /** The item whose settings are unfolded. */
    this.unfolded = '';
  }

  get dialogElement() {
    return /** @type {HTMLDialogElement | null} */ (document.getElementById('plan'));
  }

  /** Another desk put another agenda while this one was being changed. */
  get isOvertaken() {
    return Boolean(this.draft && this.draft.base !== this.desk.view.plan.version);
  }

  open() {
    this.begin();
    this.dialogElement?.showModal();
    if (!this.catalogue) this.fetch();
  }

  /** Starts from what is on the server now; what was changed here goes. */
  begin() {
    this.draft = new PlanDraft(this.desk.view);
    this.problem = '';
    this.unfolded = '';
    this.choices.sought = '';
    this.desk.draw();
  }

  async fetch() {
    try {
      this.catalogue = await ask('/api/v1/catalogue');
    } catch (reason) {
      this.problem = errorText(reason instanceof Problem ? reason.code : 'unexpected');
    }
    this.desk.draw();
  }

  closed() {
    this.draft = undefined;
    this.desk.draw();
  }

  /** @param {string} text */
  tell(text) {
    this.problem = text;
    announce(text);
    this.desk.draw();
  }

  /**
   * @param {number} index
   * @param {number} step
   */
  move(index, step) {
    const { draft } = this;
    if (!draft) return;
    const { title } = draft.lines[index];
    draft.move(index, step);
    announce(t('plan.moved', { item: pick(title), number: index + step + 1, count: draft.lines.length }));
    this.desk.draw();
  }

  /** @param {SubmitEvent} event */
  async save(event) {
    event.preventDefault();
    const { draft, desk } = this;
    if (!draft) return;
    if (draft.problem) {
      this.unfolded = draft.problem.id;
      return this.tell(t('plan.title-missing'));
    }
    const isKept = await desk.run('agenda.put', draft.body(), {
      undo: t('undo.what.agenda.put'), refused: ({ code = 'unexpected' }) => this.tell(errorText(code)),
    });
    if (isKept) this.dialogElement?.close();
    return undefined;
  }

  /** Puts what was changed here over what the other desk made of it. */
  insist() {
    if (!this.draft) return;
    this.draft.base = this.desk.view.plan.version;
    this.problem = '';
    this.desk.draw();
  }

  dialog() {
    return planDialog(this);
  }
}
