import type { pictures as source } from "../zh-CN/pictures";

export const pictures: typeof source = {
  picture: "圖片", label: "截圖", choose: "選擇圖片", hint: "也可以拖進來，或截圖後按 Ctrl+V 貼上", remove: "移除圖片", alt: (what) => `截圖：${what}`, loading: "正在讀取圖片…", broken: "這張圖片打不開", open: "放大看",
};
