import type { signin as source } from "../zh-CN/signin";

export const signin: typeof source = {
  openTitle: "開啟店鋪", openText: "程式剛啟動，請店主、主管或財務用密碼開啟。", open: "開啟店鋪", number: "工號", password: "密碼", pin: "PIN",
  lockedTitle: "已鎖定", lockedText: "輸入工號和六位 PIN 繼續。", lockedByPassword: "輸入工號和密碼繼續。", unlock: "解鎖", byPassword: "改用密碼", byPin: "改用 PIN",
  wait: (clock) => `請等 ${clock} 再試`, waiting: "錯的次數太多，稍後可以再試。重新啟動程式也要等滿這段時間。",
  sampleTitle: "範例店鋪", sampleText: (number, password, pin) => `店主工號 ${number}，密碼 ${password}，所有人的 PIN 都是 ${pin}。`, sampleEnter: "以店主身分進入", sampleLeave: "離開範例店鋪",
  switchHint: "姓名、工號或拼音首字母", typePin: (name) => `${name}的六位 PIN`, noPin: "還沒有 PIN", noPinText: (name) => `${name}還沒有 PIN。請主管在「人員」裡給一個，或者鎖定後用密碼登入。`, other: "換一個人", noOne: "沒有這樣的人", checking: "正在核對…",
  mustTitle: "換成你自己的", mustText: (name) => `${name}，你現在用的是別人給的。換成只有你知道的，再開始。`, given: "別人給你的 PIN 或密碼",
  newPin: "新的 PIN", newPinAgain: "再輸一次", pinHint: "六位數字，不要同一個數字或連號。換人、解鎖都用它。", notTheSame: "兩次不一樣，請再輸一次", savePin: "儲存 PIN",
  newPassword: "新的密碼", passwordHint: "至少 8 個字元。程式不能找回密碼，請收好。", savePassword: "儲存密碼", current: "現在的密碼或 PIN", pinSaved: "新的 PIN 已生效", passwordSaved: "新的密碼已生效",
  show: "顯示密碼", hide: "隱藏密碼",
};
