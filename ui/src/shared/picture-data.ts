// Pictures on their way between desk and page: Base64 over the door, an object of the page's own for showing. The policy lets the
// page load pictures from nowhere else.
import type { PictureData, PictureKind } from "../ipc";

const TYPE: Record<PictureKind, string> = { png: "image/png", jpeg: "image/jpeg", webp: "image/webp" };

/** An address to show a picture by; whoever asks for it gives it back with `URL.revokeObjectURL`. */
export function addressOf({ picture, data }: PictureData): string {
  const text = atob(data);
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  return URL.createObjectURL(new Blob([bytes], { type: TYPE[picture.format] }));
}

/** A file of the page, such as one from the clipboard, in Base64. */
export function base64Of(file: Blob): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).replace(/^data:[^,]*,/, ""));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(file);
  });
}

/** The first picture of a clipboard, if there is one. */
export const pictureIn = (clipboard: DataTransfer | null): File | undefined => [...(clipboard?.files ?? [])].find((file) => file.type.startsWith("image/"));
