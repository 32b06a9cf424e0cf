// A machine without a language of its own ("C", as on a bare Linux) names one that no formatter takes, and a library that formats
// while it is loaded would stop the whole page. Imported before everything else.
try {
  Intl.getCanonicalLocales(navigator.language);
} catch {
  Object.defineProperty(navigator, "language", { value: "en-US" });
}

export {};
