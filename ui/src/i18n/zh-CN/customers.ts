// Customers: list, card, unmasking, retention and purge.
import type { Channel } from "../../ipc";

export const customers = {
  title: "客户", add: "新建客户", addTitle: "新建客户", name: "姓名或昵称", nameHint: "平台昵称或称呼即可，够认出人就行。", added: (id: string) => `已建卡 ${id}`,
  sameName: (id: string) => `已有同名客户 ${id}，是同一位吗？`, openThat: "打开那张卡", addAnyway: "另建一张",
  tabs: { list: "客户", retention: "保留与清除" }, view: "查看",
  search: "昵称、电话、订单号或后四位", searchHint: "名字至少两个字或三个字母，号码至少四位。电话只认全号或后四位，地址不能查。", tooShort: (least: number) => `再输几位：至少 ${least} 位才能查`, allTags: "所有标签", tag: "标签",
  columns: { id: "编号", name: "客户", tags: "标签", touched: "最近联系" }, more: "还有更多，写得更全一些。", recent: "最近联系的客户",
  emptyTitle: "客户卡都在这里", emptyText: "姓名、电话、订单号平时都打码；要看原文需写原因，并留下记录。", noneTitle: "没有查到", noneText: "按昵称开头、完整电话、订单号或后四位查。",
  cardTitle: (id: string) => `客户 ${id}`, fields: { name: "姓名", contacts: "联系方式", orders: "订单", tags: "标签", talks: "联系记录", since: "建卡", touched: "最近联系", due: "保留到期" },
  channel: { phone: "电话", wangwang: "旺旺", wechat: "微信", qq: "QQ", email: "邮箱", address: "收货地址", other: "其他" } as Record<Channel, string>, channelLabel: "方式",
  value: "内容", addContact: "加联系方式", addOrder: "加订单", orderNumber: "订单号", addTag: "加标签", tagName: "标签名", rename: "改名", newName: "新的姓名或昵称", addTalk: "写联系记录", talkText: "聊了什么、答应了什么", talkHint: "文中像电话的数字会自动打码显示。", noContacts: "还没有联系方式", noOrders: "还没有订单", noTalks: "还没有联系记录", noTags: "还没有标签",
  drop: (what: string) => `移除 ${what}`, dropTitle: "移除这一项？", dropText: "从卡上移除后查不到了；操作会留下记录（不含内容）。", talkBy: (name: string, at: string) => `${name} · ${at}`,
  unmask: (what: string) => `查看原文：${what}`, hide: "马上打码", shownFor: (seconds: number) => `${seconds} 秒后打码`, unmaskTitle: (what: string) => `查看${what}原文`, unmaskText: (seconds: number) => `只显示 ${seconds} 秒。谁、什么时候、看了哪一项、什么原因，都会记入操作记录。`, unmaskReason: "为什么要看", unmaskDo: "查看", reasons: ["回电话", "核对收货地址", "处理退款", "查物流"], unmaskNot: "你的角色看不到原文，请找带你的师傅或主管。",
  purged: "已清除", purgedAt: (at: string) => `${at} 已清除，只剩编号。`,
  retention: {
    text: "只保留用得着的客户资料。到期的客户列在下面，由你确认清除；不会自动清除。", months: "最后一次联系之后保留（个月）", monthsHint: "1 到 120 个月。", saved: "已保存", dueTitle: (n: number) => (n === 0 ? "没有到期的客户" : `${n} 位客户已到期`), noneText: "超过保留期限没有联系的客户会列在这里。",
    purge: "清除", purgeAll: (n: number) => `全部清除（${n}）`, purgeTitle: (who: string) => `清除 ${who}？`, purgeAllTitle: (n: number) => `清除 ${n} 位客户？`,
    purgeText: "姓名、联系方式、订单、标签和联系记录都会从数据文件、日志、搜索索引和空闲页里抹掉，找不回来。操作记录只留编号和数量。", purgeBackups: "较早的备份里还有这些资料：每日备份逐步轮换，每月一份和手动备份会一直留着。店主可在清除后删掉旧备份。另存或打印出去的文件不受影响。", purgeDo: "清除，不可恢复", done: (n: number) => `已清除 ${n} 位客户`,
    wiping: "数据文件正被别的程序读取，残留会在几分钟内抹掉。", wipedAt: (at: string) => `上次清除：${at}`, older: (n: number) => `还有 ${n} 个较早的备份或留存文件，里面可能有已清除的客户。还原其中任何一个，他们会重新出现。`, onlyOwner: "只有店主能删除旧备份。",
    clear: "换成新备份", clearTitle: "做一份新备份，删掉旧的？", clearText: (n: number) => `先做一份新的完整备份并检查，然后删除 ${n} 个较早的备份和留存文件。之后只能还原到现在，还原不到以前。`, clearDo: "做新备份并删除旧的", cleared: (n: number) => `已做新备份，删除了 ${n} 个旧文件`, reach: "拷到 U 盘或别处的备份，本软件够不着，请自己处理。",
  },
};
