// Short messages that go by themselves, with a way back where there is one.
export type Toast = { id: number; text: string; tone: "plain" | "bad"; action?: { label: string; run: () => void }; /** A later message of the same slot takes its place. */ slot?: string };

class Toasts {
  list = $state.raw<Toast[]>([]);
  #next = 1;

  /** Shows a message; faults stay longer, for they are read twice. */
  say(text: string, options: { tone?: Toast["tone"]; action?: Toast["action"]; slot?: string } = {}): void {
    const tone = options.tone ?? "plain";
    const { action, slot } = options;
    const toast: Toast = { id: this.#next++, text, tone, ...(action ? { action } : {}), ...(slot ? { slot } : {}) };
    this.list = [...this.list.filter((t) => !slot || t.slot !== slot).slice(-2), toast];
    setTimeout(() => this.close(toast.id), tone === "bad" ? 12_000 : 6_000);
  }
  /** What was said to somebody is not for whoever comes to the machine next. */
  clear(): void {
    this.list = [];
  }
  close(id: number): void {
    this.list = this.list.filter((t) => t.id !== id);
  }
}

export const toasts = new Toasts();
