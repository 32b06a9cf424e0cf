// Asking while somebody types.

/** One question at a time: keys that come while it is being answered only mark that there is more to ask. Done when all is asked. */
export function oneAtATime(ask: () => Promise<void>): () => Promise<void> {
  let asking: Promise<void> | null = null;
  let more = false;
  async function go() {
    while (more) {
      more = false;
      await ask();
    }
  }
  return () => {
    more = true;
    return (asking ??= go().finally(() => (asking = null)));
  };
}
