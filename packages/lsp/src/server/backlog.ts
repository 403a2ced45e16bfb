/**
 * Documents that are to be looked at again, one after another with a pause behind each, in which the messages that have come
 * in meanwhile are answered: a thousand documents in waiting never delay a keystroke by more than one of them.
 */
export class Backlog {
  private readonly waiting = new Set<string>();
  private isRunning = false;

  constructor(private readonly look: (uri: string) => void | Promise<void>) {}

  /** Looks at the document at once when nothing else is under way, else when its turn comes. */
  add(uri: string): void {
    this.waiting.add(uri);
    if (!this.isRunning) void this.run();
  }

  /** The document is closed, or has been looked at out of its turn. */
  drop(uri: string): void {
    this.waiting.delete(uri);
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    try {
      for (const uri of this.waiting) {
        this.waiting.delete(uri);
        await this.look(uri);
        await pause();
      }
    } finally {
      this.isRunning = false;
    }
  }
}

/** Timers rather than anything quicker: browsers have them too, and messages are read before they are due. */
const pause = (): Promise<void> => new Promise((resume) => setTimeout(resume, 0));
