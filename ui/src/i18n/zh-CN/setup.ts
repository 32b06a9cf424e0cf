// First start, and what to do when the shop's file is not as it should be.
export const setup = {
  title: "店务本", text: "排班、交接、客户、账本、培训，都在这台电脑上，不用联网。先回答四个问题。",
  shop: "店铺名称", shopHint: "印在排班表上，以后可以改。", system: "班制", systemHint: "以后可以改，也可以从某一天起换一套。",
  presets: {
    A: { name: "A 两班制", text: "早晚两班，每月休四天。", times: ["早 09:00–16:30", "晚 16:00–22:30"] },
    B: { name: "B 分段班制", text: "一天分段上，每周休一天半。", times: ["白 08:30–12:00 13:30–18:00", "晚 14:30–18:00 19:00–23:00", "另有正常班、休半天班"] },
    Own: { name: "自定班制", text: "先有一个白班，进去再改。", times: ["白 09:00–18:00"] },
  },
  owner: "店主姓名", ownerHint: "店主的工号是 001；以后每次启动，用工号和密码打开店铺。", password: "密码", passwordHint: "至少 8 个字符。程序不能找回密码，请收好。", shortPassword: "密码至少 8 个字符",
  found: "建店", trySample: "先试试示例店铺", filling: "正在准备示例店铺…", sampleHint: "示例店铺有 12 位员工和两个月的排班，不影响你自己的店。",
  lostTitle: "找不到店铺的数据文件", lostText: "数据文件不在原来的位置，但备份还在。选一份还原，就能接着用；从那时以后的改动需要重新录入。",
  damagedTitle: "店铺的数据文件坏了", damagedText: "坏文件没有删除，已原样留存。选一份备份还原，就能接着用。", kept: "坏文件留存为", none: "没有找到备份。", noneText: "坏文件还在。若别处有备份，请放进数据文件夹的 backups 里再看一次；也可以重新启动程序，建一个新店。",
  newerTitle: "数据来自更新的版本", newerText: (version: number) => `这份数据由更新的程序写成（版式 ${version}）。为了不损坏它，什么也没有动。`, newerDo: "请安装新版程序，再打开一次。数据会照旧在那里。",
  backups: "备份", latest: "最近", restore: "还原这一份", restoring: "正在还原…", restored: (at: string) => `已还原到${at}的备份，请用密码打开店铺`, look: "再看一次", size: "大小",
};
