// Light, dark, or as the system: the tokens follow `color-scheme`.
export type Theme = "light" | "dark" | "system";
const KEPT = "daybook.theme";

class Look {
  #theme = $state<Theme>("system");

  constructor() {
    const kept = localStorage.getItem(KEPT);
    this.#set(kept === "light" || kept === "dark" ? kept : "system");
  }
  get theme(): Theme {
    return this.#theme;
  }
  set theme(theme: Theme) {
    localStorage.setItem(KEPT, theme);
    this.#set(theme);
  }
  #set(theme: Theme) {
    this.#theme = theme;
    if (theme === "system") delete document.documentElement.dataset["theme"];
    else document.documentElement.dataset["theme"] = theme;
  }
}

export const look = new Look();
