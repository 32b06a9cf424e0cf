// Short messages that go by themselves, with a way back where there is one.
export type Toast = { id: number; text: string; tone: "plain" | "bad"; action?: { label: string; run: () => void } };

class Toasts {
  list = $state.raw<Toast[]>([]);
  #next = 1;

  /** Shows a message; faults stay longer, for they are read twice. */
  say(text: string, options: { tone?: Toast["tone"]; action?: Toast["action"] } = {}): void {
    const tone = options.tone ?? "plain";
    const toast: Toast = { id: this.#next++, text, tone, ...(options.action ? { action: options.action } : {}) };
    this.list = [...this.list.slice(-2), toast];
    setTimeout(() => this.close(toast.id), tone === "bad" ? 12_000 : 6_000);
  }
  close(id: number): void {
    this.list = this.list.filter((t) => t.id !== id);
  }
}

export const toasts = new Toasts();
