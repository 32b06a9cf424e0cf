import type { handover as source } from "../zh-CN/handover";

export const handover: typeof source = {
  title: "交接",
  kind: { urgent: "緊急", call_back: "回電", customer: "繼續接待", order: "訂單跟進", potential: "潜在顧客", task: "任務", other: "其他" },
  serious: { grave: "嚴重", serious: "較重", normal: "一般" },
  stage: { writing: "正在寫", late: "該交出了", waiting: "等接收", overdue: "超時未接收", accepted: "已接收", missed: "沒有交接", settled: "主管已處理" },
  usual: {
    wait_for_customer: "等顧客再來找我們", ask_warehouse: "問倉庫，再告訴顧客", agree_refund: "同意退款", ask_supervisor: "請示主管", change_address: "改訂單地址", call_customer: "給顧客打電話",
  },
  mark: { done: "完成", carry: "繼續", withdraw: "撤下", read_back: "複述" },

  change: (from, to) => `${from} → ${to}`, totals: (all, urgent, carried) => `共 ${all} 件，緊急 ${urgent} 件，結轉 ${carried} 件`, noChange: "還沒有班次可交接", unread: "交接單沒有讀出來",
  write: {
    label: "寫一件", placeholder: "一句話寫清情況，Enter 儲存", kind: "類別", save: "寫上", more: "更多欄位", less: "收起", saved: (what) => `已寫上：${what}`, kept: "沒有儲存，你寫的還在這裡。",
    todo: "要做什麼", todoHint: "接班的人照這句複述", due: "期限", dueHint: "18:00、明天 9 點、+30（分鐘後）", badDue: "看不懂這個時間，例如 18:00、明天 9:00、+30", order: "訂單號", customer: "顧客", customerHint: "暱稱或稱呼，列表上會遮住", contact: "聯繫方式", contactHint: "電話或旺旺，平時遮住", background: "經過", serious: "嚴重程度", owner: "負責人", shift: "當班的人",
  },
  row: {
    age: (n) => `第 ${n} 班`, passed: (n) => `轉交 ${n} 次`, manager: "已報主管", overdue: "已過期", due: (at) => `${at} 前`, left: (name) => `${name}已離職，歸當班`, away: (name) => `${name}請假，歸當班`, covered: (name) => `${name}代`, order: (n) => `訂單 ${n}`, todo: "要做：", 
    by: (who, at) => `${who} ${at}`, 
  },
  act: { open: "打開", edit: "修改", finish: "完成", pass: "轉交", withdraw: "撤下", reopen: "重新打開", take: "我來做", print: "列印", preview: "預覽並列印", savePdf: "存為 PDF", list: "到事項列表", close: "交出", accept: "接收", settle: "主管處理", keys: "這一件", page: "交接單" },
  taken: (code) => `${code} 歸我了`,
  finish: { title: "完成這一件", text: "結果（選填）", textHint: "一句話：怎麼辦的", done: (code) => `${code} 已完成` },
  withdraw: { title: "撤下這一件", text: "為什麼撤下", done: (code) => `${code} 已撤下，記錄還在` },
  pass: { title: "轉交給別人", to: "轉給誰", understood: "你弄明白了什麼", understoodHint: "寫明顧客要什麼、已經做了什麼，別讓顧客再說一遍", done: (code, who) => `${code} 已轉給${who}`, often: (n) => `已經轉過 ${n} 次，再轉會標給主管看。` },
  reopen: { title: "重新打開", text: "為什麼重新打開", done: (code) => `${code} 又在單上了` },
  detail: { title: (code, kind) => `${code} · ${kind}`, story: "經過記錄", 
    deed: { raised: "寫下", changed: "修改", told: "補充", taken: "接手", passed: "轉交", covered: "請假代辦", done: "完成", withdrawn: "撤下", reopened: "重新打開" } },
  closing: {
    title: (to) => `交給${to}`, text: (n, urgent) => (n ? `${n} 件事交過去，其中 ${urgent} 件要對方複述。交出以後內容固定，新寫的事在下一張上。` : "沒有未完的事。空單也要交，對方接收後才算交接完。"), confirm: "交出", done: (to) => `已交出，等${to}接收`, reason: "替班原因", reasonHint: "你不在交出的班上，寫明為什麼由你來交", early: "還沒到交接時間，現在交出也可以。",
    changed: (from, to) => `排班表改過，現在是 ${from} 交給 ${to}。事項都還在。`, renew: "按新的排班交出",
  },
  accepting: {
    title: (n) => (n ? `接收：先複述 ${n} 件` : "接收交接單"), text: "每件要複述的事，選對下一步，或用自己的話說。全部說對才能接收。", none: "沒有要複述的事，看過就可以接收。", progress: (done, all) => `${done}/${all}`, confirm: "接收", done: "已接收，單上的事歸你們班了", choose: "下一步是什麼？", own: "用自己的話說", ownHint: "至少四個字，不要照抄", say: "複述", right: "說對了", 
    wrong: "不是這一步。請再看一遍情況，用自己的話說。", reason: "替班原因", reasonHint: "你不在接收的班上，寫明為什麼由你來接", others: (n) => `其餘 ${n} 件`,
  },
  waiting: {
    mine: (who, at) => `${who} ${at} 交出，等你們接收`, theirs: (who, at, to) => `${who} ${at} 交出，等${to}接收`, missed: (n) => `${n} 沒有交接，未完的事都在這張上`, settleTitle: "這張沒有交接成", settleText: "寫明是怎麼回事，和班組說好。未完的事都在當前的單上，沒有丟。", settleReason: "怎麼回事", settled: "已處理",
    
  },
  empty: { title: "這張單還是空的", text: "寫下接班的人要知道的：急著處理的、沒接待完的、要聯繫的潜在顧客。沒做完的事會自己帶到下一張。", first: "寫第一件" },
  earlier: { nothing: "這張單上沒有事項。", number: "按單號找，如 1209", title: "往期", until: "到哪一天", shift: "班次", all: "所有班次", none: "這段時間沒有交接單", noneText: "換個日期看看。", columns: { number: "單號", day: "日期", change: "班次", items: "件數", urgent: "緊急", closed: "交出", accepted: "接收", stage: "狀態" }, back: "回到往期", readBacks: "複述", said: (who, at) => `${who} ${at} 複述`, picked: "選對了下一步", more: "更早的", },
  typed: {
    title: "紙上回錄", text: "照著紙上寫：編號 空格 字母，一行一件，次序不限。寫錯的行馬上標出來，重複錄入沒有影響。", label: "編號和字母", placeholder: "23K D\n24M C 約了明天\n25P W 顧客取消了", legend: "字母", save: "錄入", saved: (n) => `已錄入 ${n} 行`, count: (ok, same, bad) => [`可錄入 ${ok} 行`, same && `${same} 行已是這樣`, bad && `${bad} 行有問題`].filter(Boolean).join("，"),
    good: "可以", same: "已是這樣", line: (n) => `第 ${n} 行`, left: (n) => `${n} 行沒有錄入，留在框裡，請改好再錄`, 
  },
  outage: {
    title: "故障回電", off: "系統正常", on: (at) => `故障中，從 ${at} 起`, start: "開始故障記錄", end: "故障結束", started: "故障記錄已開始", ended: "故障已結束，回電單留在交接單上", script: "照著念", copy: "複製", copied: "已複製", text: "系統出故障或顧客太多時：念這段話，留下聯繫方式，記到回電單。故障時段不算進考核。", calls: "回電單", callsText: "記下的都在交接單「回電」類，沒回的會交到下一班。", noCalls: "還沒有要回的電話", noCallsText: "按 B 記一個。", who: "稱呼", contact: "電話或旺旺", about: "要辦的事", due: "幾點前回", add: "記下", added: (who) => `已記下：${who}`, called: "已回電", endTitle: "故障結束了？", endText: "回電單會留著，直到每一個都回過。",
  },
  today: {
    accept: "等我們接收", acceptText: (n, urgent) => `${n} 件，${urgent} 件要複述`, readBack: "複述並接收", calls: "要回的電話", manager: "要主管看的", close: (to, at) => `${at} 前交給${to}`, all: "看交接單", more: (n) => `還有 ${n} 件`,
  },
  leave: { title: "手上未完的交接事項", text: "離崗前每件都要有人接。", none: "沒有未完的事項，可以放心離崗。", taker: (code) => `誰接 ${code}`, shift: "當班的人", choose: "請選", missing: (n) => `還有 ${n} 件沒有定誰接`, all: "全部交給", },
  settings: { title: "交接", text: "沒接完的事和沒接收的單，等多久報給主管；系統故障時念什麼。", mostShifts: "結轉超過幾班報主管", acceptMinutes: "超過幾分鐘沒接收報主管", badShifts: "請填 1 到 30", badMinutes: "請填 5 到 720", script: "故障時念的話", scriptHint: "留空就用自帶的那段，三種語言都有" },
};
