// The fonts, opened ahead. A web view looks a font up and opens it anew for each size and weight; the first page that is laid out
// would wait for all of them.

const SIZES = [10, 11, 12, 13, 14, 16, 20];
const WEIGHTS = [400, 600];
const SAMPLE = "Aa09 店务";

/** Opens the fonts of the pages, one size after the other, so that whoever types meanwhile does not feel it. */
export async function openFonts(): Promise<void> {
  const line = document.body.appendChild(document.createElement("span"));
  line.setAttribute("aria-hidden", "true");
  line.textContent = SAMPLE;
  Object.assign(line.style, { position: "absolute", visibility: "hidden", whiteSpace: "nowrap" });
  for (const size of SIZES) {
    for (const weight of WEIGHTS) {
      line.style.font = `${weight} ${size}px var(--font)`;
      void line.offsetWidth;
      await new Promise((done) => setTimeout(done));
    }
  }
  line.remove();
}
