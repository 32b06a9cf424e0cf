// Three languages on every screen: none lets words of another through, and English, the longest, fits into the smallest window.
import assert from "node:assert/strict";
import { full, intoState, SCREENS } from "./screens.mjs";
import { onStage } from "./stage.mjs";

/** What people typed while the shop was filled, the longest first. */
const typed = new Set();
/** The first characters of short names, as faces show them; and answers of one character. */
const alone = new Set();
const stage = onStage(listened, { at: "#/today", size: [1280, 720], language: "en" });
const OPEN = SCREENS.filter(({ shop }) => shop === "open");

/** The filled shop. Every Chinese text that goes to the desk on the way is somebody's own words, never translated; and so is what the
 * shop had made for it in a language that somebody asked for: questions out of its phrases, and the phrases that it keeps. */
async function listened(desk) {
  const call = desk.call.bind(desk);
  desk.call = (name, args) => (gather(args), call(name, args));
  const shop = await full(desk);
  desk.call = call;
  gather(await desk.call("find_questions", { text: "", category: null, question: null, state: null, before: null }));
  return shop;
}
function gather(value) {
  if (typeof value === "string") {
    if (/^\p{Script=Han}{1,4}$/u.test(value)) alone.add(value[0]);
    // A note's leading word tells its kind and is not kept.
    // A ruling that a reason names stands apart from its words.
    for (const words of [value, value.replace(/^[^\s:：]+[\s:：]\s*/, ""), ...value.split(/R-\d+/i)]) if (/\p{Script=Han}/u.test(words)) (inOneLine(words).length > 1 ? typed : alone).add(inOneLine(words));
    return;
  }
  if (value && typeof value === "object") Object.values(value).forEach(gather);
}
/** A text of several lines stands in one where there is room for one. */
const inOneLine = (text) => text.replace(/\s+/g, " ").trim();
/** Customers that have a card: in every text that names them they are masked. */
const CUSTOMERS = ["爱吃鱼的小猫", "小鹿的快乐星球", "木子李", "阿泽小朋友"];
const masked = (words) => CUSTOMERS.reduce((rest, name) => rest.replaceAll(name, `${name[0]}***${name.at(-1)}`), words);
/** A text without what people wrote, in full or masked. */
function ours(text) {
  const all = [...typed].flatMap((words) => [words, masked(words)]).sort((a, b) => b.length - a.length);
  const named = all.reduce((rest, words) => rest.replaceAll(words, ""), inOneLine(text));
  const own = named.split(/[\s,，、|]+/).filter((piece) => !alone.has(piece)).join(" ");
  return own.replace(THEIRS, "").replace(/\p{Script=Han}?\*+\p{Script=Han}?/gu, "");
}
/** What else stands for itself. */
const THEIRS = /晨光小店|林晓|周婷|李静|王磊|陈晨|赵敏|孙悦|刘洋|[林周李王陈赵孙刘]|两班制|早班|晚班|[早晚店]|简体中文|繁體中文|国务院[^\s]*|元旦|春节|清明节|劳动节|端午节|中秋节|国庆节|爱\*\*\*猫|老客户|问四件套[^；]*；电话|浙江省杭州市/g;
const CHINESE = /\p{Script=Han}+/gu;
/** Common characters that only one of the two ways of writing has. */
const SIMPLIFIED = /[个为来时们这说国会经业东书买产亲从众优传体余关兴写农冲决况净减几凤击别务动医华单卫厂厅历压县参发变号叶员响团园图场坏块声处备复夺头奖妇学实审宽对导层岁师带帮广庆应开张归录总恶态战户报担择损换据无旧显晓术机杀杂权条极构标样检楼欢残毕气汇沟没浏测济润涨满热爱牵状环现电画疗盘盖着矿码确离种积称稳穷竞笔签简类粮红约级纪纳线练组细终绍结给络绝统继绩绪续维综绿缓编缘网罗职联胜脑脚节药营虑虽蚀补装见观规视览觉触订认让议训记讲许论设访证评识诉词试话该详语误请读课谁调谢质账货费贴资赛赶车转轮软轻载较辅输边达过运还进远连迟选适递释里针钟钱铁链销锁错键长门闭问间闻阅队阳阶际陆险随难页项顺须预领频题额颜风飞饭馆验鱼齐龙]/g;
const TRADITIONAL = /[個為來時們這說國會經業東書買產親從眾優傳體關興寫農衝決況淨減幾擊別務動醫華單衛廠廳歷壓縣參發變號葉員響團園圖場壞塊聲處備復奪頭獎婦學實審寬對導層歲師帶幫廣慶應開張歸錄總惡態戰戶報擔擇損換據無舊顯術機殺雜權條極構標樣檢樓歡殘畢氣匯溝沒瀏測濟潤漲滿熱愛牽狀環現電畫療盤蓋礦碼確離種積稱穩窮競筆簽簡類糧紅約級紀納線練組細終紹結給絡絕統繼績緒續維綜綠緩編緣網羅職聯勝腦腳節藥營慮雖補裝見觀規視覽覺觸訂認讓議訓記講許論設訪證評識訴詞試話該詳語誤請讀課誰調謝質賬貨費貼資賽趕車轉輪軟輕載較輔輸邊達過運還進遠連遲選適遞釋針鐘錢鐵鏈銷鎖錯鍵長門閉問間聞閱隊陽階際陸險隨難頁項順須預領頻題額顏風飛飯館驗魚齊龍]/g;

/** Everything that the page shows or tells a screen reader, a piece each. */
const pieces = (screen) =>
  screen.page.evaluate(() => {
    const found = new Set();
    const names = ["aria-label", "title", "placeholder", "alt"];
    for (const element of document.body.querySelectorAll("*")) {
      // What nobody sees is there to open the fonts.
      if (element.closest("pre, select[id], option, [hidden]") || getComputedStyle(element).visibility === "hidden") continue;
      for (const name of names) if (element.getAttribute(name)) found.add(element.getAttribute(name));
      for (const node of element.childNodes) if (node.nodeType === 3 && node.data.trim()) found.add(node.data.trim());
    }
    return [document.title, ...found];
  });

const foreign = {
  en: (text) => ours(text).match(CHINESE),
  "zh-TW": (text) => ours(text).match(SIMPLIFIED),
  "zh-CN": (text) => ours(text).match(TRADITIONAL),
};
const broken = (text) => /undefined|\[object|\bNaN\b|\$\{/.test(text);

async function speak(screen, name) {
  await screen.go("#/settings/me");
  await screen.page.locator("[role=tab]", { hasText: name }).click();
}

/** One screen that does not open hides no other. */
const shut = (screen, where, open) => open().then(() => [], (error) => [`${where}: ${error.message.split("\n").slice(0, 3).join(" ")}`]);

/** The page has fetched the words and says so. */
const spoken = (screen, language) => screen.page.waitForFunction((tag) => document.documentElement.lang === tag, language);

for (const [language, name] of [["en", "English"], ["zh-TW", "繁體中文"], ["zh-CN", "简体中文"]]) {
  stage.step(`${name} is switched to live, and every screen speaks it`, async ({ screen, shop }) => {
    await speak(screen, name);
    await spoken(screen, language);
    const wrong = [];
    for (const { name: where, open } of OPEN) {
      wrong.push(...(await shut(screen, where, () => open(screen, shop))));
      await screen.settled();
      for (const text of await pieces(screen)) if (foreign[language](text) || broken(text)) wrong.push(`${where}: ${text}`);
      await screen.press("Escape");
    }
    assert.deepEqual(wrong, []);
  });
}

/** What sticks out of the window, or is cut off in a button, a tab, a heading or a bar. */
const tight = (screen) =>
  screen.page.evaluate(() => {
    const found = [];
    const say = (element, what) => found.push(`${what}: ${element.innerText.replace(/\s+/g, " ").slice(0, 60) || element.className}`);
    if (document.documentElement.scrollWidth > innerWidth) found.push(`the page is ${document.documentElement.scrollWidth} wide`);
    for (const element of document.querySelectorAll("button, [role=tab], h1, h2, .chip, header, footer, nav a, label, .brush, .key")) {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || element.closest(".box, .visually-hidden, [hidden]") || element.closest("dialog:not([open])")) continue;
      // A cross at the edge of a heading may reach a little into its margin.
      const room = element.tagName === "H2" ? 8 : 1;
      if (element.scrollWidth > element.clientWidth + room && element.clientWidth > 0 && getComputedStyle(element).display !== "inline") say(element, "cut off");
      else if (box.right > innerWidth + 1) say(element, "outside the window");
    }
    return found;
  });

stage.step("English fits into 1280 by 720", async ({ screen, shop }) => {
  await speak(screen, "English");
  const wrong = [];
  for (const { name, open } of OPEN) {
    wrong.push(...(await shut(screen, name, () => open(screen, shop))));
    await screen.settled();
    wrong.push(...(await tight(screen)).map((line) => `${name}: ${line}`));
    await screen.press("Escape");
  }
  assert.deepEqual(wrong, []);
});

stage.step("the screens before the shop speak it too", async ({ screen, desk }) => {
  await screen.leave();
  await intoState(desk, "locked");
  await screen.open();
  for (const [language, said] of [["zh-TW", "已鎖定"], ["en", "Locked"]]) {
    await screen.page.locator(`.languages [lang=${language}]`).click();
    await screen.page.getByRole("heading", { name: said }).waitFor();
    await spoken(screen, language);
    assert.deepEqual((await pieces(screen)).filter((text) => foreign[language](text)), []);
    assert.deepEqual(await tight(screen), []);
  }
});
