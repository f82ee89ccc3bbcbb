// @ts-check
/**
 * The server's time, as well as this device can know it. A phone's own clock is only used to measure durations.
 */
export class ServerClock {
  constructor() {
    /** How far the server is ahead, in milliseconds. */
    this.offset = 0;
    /** Whether the server has ever told us its time. */
    this.known = false;
    this.bestTrip = Infinity;
  }

  /** @returns {number} milliseconds UTC */
  now() {
    return Date.now() + this.offset;
  }

  /**
   * Takes in a time of the server; the quickest trip is the most precise, but an old one loses its worth.
   *
   * @param {number} serverNow
   * @param {number} [sentAt]  when the question left, on our own clock
   */
  learn(serverNow, sentAt) {
    const now = Date.now();
    const trip = sentAt === undefined ? 2000 : Math.max(0, now - sentAt);
    const offset = serverNow + (sentAt === undefined ? 0 : trip / 2) - now;
    // Two answers that can't both be true: this device's own clock was set in the meantime.
    const wasSet = Math.abs(offset - this.offset) > trip + this.bestTrip + 1000;
    if (this.known && trip > this.bestTrip && !wasSet) {
      this.bestTrip *= 1.1;
      return;
    }
    this.bestTrip = trip;
    this.offset = offset;
    this.known = true;
  }
}
