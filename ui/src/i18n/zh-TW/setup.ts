import type { setup as source } from "../zh-CN/setup";

export const setup: typeof source = {
  title: "店務本", text: "排班、交接、客戶、帳本、培訓，都在這台電腦上，不用連網。先回答四個問題。",
  shop: "店鋪名稱", shopHint: "印在排班表上，以後可以改。", system: "班制", systemHint: "以後可以改，也可以從某一天起換一套。",
  presets: {
    A: { name: "A 兩班制", text: "早晚兩班，每月休四天。", times: ["早 09:00–16:30", "晚 16:00–22:30"] },
    B: { name: "B 分段班制", text: "一天分段上，每週休一天半。", times: ["白 08:30–12:00 13:30–18:00", "晚 14:30–18:00 19:00–23:00", "另有正常班、休半天班"] },
    Own: { name: "自訂班制", text: "先有一個白班，進去再改。", times: ["白 09:00–18:00"] },
  },
  owner: "店主姓名", ownerHint: "店主的工號是 001；以後每次啟動，用工號和密碼打開店鋪。", password: "密碼", passwordHint: "至少 8 個字元。程式不能找回密碼，請收好。", shortPassword: "密碼至少 8 個字元",
  found: "建店", trySample: "先試試範例店鋪", filling: "正在準備範例店鋪…", sampleHint: "範例店鋪有 12 位員工和兩個月的排班，不影響你自己的店。",
  lostTitle: "找不到店鋪的資料檔", lostText: "資料檔不在原來的位置，但備份還在。選一份還原，就能接著用；從那時以後的改動需要重新輸入。",
  damagedTitle: "店鋪的資料檔壞了", damagedText: "壞檔沒有刪除，已原樣留存。選一份備份還原，就能接著用。", kept: "壞檔留存為", none: "沒有找到備份。", noneText: "壞檔還在。若別處有備份，請放進資料夾的 backups 裡再看一次；也可以重新啟動程式，建一個新店。",
  newerTitle: "資料來自更新的版本", newerText: (version) => `這份資料由更新的程式寫成（版式 ${version}）。為了不損壞它，什麼也沒有動。`, newerDo: "請安裝新版程式，再開啟一次。資料會照舊在那裡。",
  backups: "備份", latest: "最近", restore: "還原這一份", restoring: "正在還原…", restored: (at) => `已還原到${at}的備份，請用密碼開啟店鋪`, look: "再看一次", size: "大小",
};
