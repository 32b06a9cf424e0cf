import type { pictures as source } from "../zh-CN/pictures";

export const pictures: typeof source = {
  picture: "Picture", label: "Screenshot", choose: "Choose a picture", hint: "Or drag one here, or take a screenshot and press Ctrl+V", remove: "Remove the picture", alt: (what) => `Screenshot: ${what}`, loading: "Reading the picture…", broken: "This picture cannot be shown", open: "Enlarge",
};
