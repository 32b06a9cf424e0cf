// Opening the shop, unlocking, switching person, own PIN and password.
export const signin = {
  openTitle: "打开店铺", openText: "程序刚启动，请店主、主管或财务用密码打开。", open: "打开店铺", number: "工号", password: "密码", pin: "PIN",
  lockedTitle: "已锁定", lockedText: "输入工号和六位 PIN 继续。", lockedByPassword: "输入工号和密码继续。", unlock: "解锁", byPassword: "改用密码", byPin: "改用 PIN",
  wait: (clock: string) => `请等 ${clock} 再试`, waiting: "错的次数太多，稍后可以再试。重启程序也要等满这段时间。",
  sampleTitle: "示例店铺", sampleText: (number: string, password: string, pin: string) => `店主工号 ${number}，密码 ${password}，所有人的 PIN 都是 ${pin}。`, sampleEnter: "以店主身份进入", sampleLeave: "离开示例店铺",
  switchHint: "姓名、工号或拼音首字母", typePin: (name: string) => `${name}的六位 PIN`, noPin: "还没有 PIN", noPinText: (name: string) => `${name}还没有 PIN。请主管在“人员”里给一个，或者锁定后用密码登录。`, other: "换一个人", noOne: "没有这样的人", checking: "正在核对…",
  mustTitle: "换成你自己的", mustText: (name: string) => `${name}，你现在用的是别人给的。换成只有你知道的，再开始。`, given: "别人给你的 PIN 或密码",
  newPin: "新的 PIN", newPinAgain: "再输一次", pinHint: "六位数字，不要同一个数字或连号。换人、解锁都用它。", notTheSame: "两次不一样，请再输一次", savePin: "保存 PIN",
  newPassword: "新的密码", passwordHint: "至少 8 个字符。程序不能找回密码，请收好。", savePassword: "保存密码", current: "现在的密码或 PIN", pinSaved: "新的 PIN 已生效", passwordSaved: "新的密码已生效",
  show: "显示密码", hide: "隐藏密码",
};
