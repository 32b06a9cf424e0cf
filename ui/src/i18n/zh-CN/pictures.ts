// Pictures attached to something.
export const pictures = {
  picture: "图片", label: "截图", choose: "选择图片", hint: "也可以拖进来，或截图后按 Ctrl+V 粘贴", remove: "移除图片", alt: (what: string) => `截图：${what}`, loading: "正在读取图片…", broken: "这张图片打不开", open: "放大看",
};
