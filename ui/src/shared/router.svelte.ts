// Where in the program we are: `#/rota/2026-12/week`. Back and forward are the web view's own.

const read = (): string[] => decodeURIComponent(location.hash.replace(/^#\/?/, "")).split("/").filter(Boolean);

class Router {
  #parts = $state.raw<string[]>(read());

  constructor() {
    addEventListener("hashchange", () => (this.#parts = read()));
  }

  /** The page's id; empty before one was chosen. */
  get page(): string {
    return this.#parts[0] ?? "";
  }
  /** What follows the page. */
  get params(): string[] {
    return this.#parts.slice(1);
  }

  go(page: string, ...params: string[]): void {
    location.hash = this.href(page, ...params);
  }
  /** On to another place of the same page; an answer that came late leads nobody back who has left the page meanwhile. */
  within(page: string, ...params: string[]): void {
    if (this.page === page) this.go(page, ...params);
  }
  /** Changes the address without a step in the history: for what is only looked at differently, while its page stands. */
  replace(page: string, ...params: string[]): void {
    if (this.page !== page) return;
    history.replaceState(null, "", this.href(page, ...params));
    this.#parts = [page, ...params];
  }
  href(page: string, ...params: string[]): string {
    return `#/${[page, ...params].map(encodeURIComponent).join("/")}`;
  }
}

export const router = new Router();
