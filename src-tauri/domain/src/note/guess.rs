//! What a line of text is about, told by its first word in any of the three languages, or by one letter and a colon: writing a
//! note takes no choosing (NOTE-01).

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::similar::fold;
use super::{LostCode, NoteKind};

/// What a line of text seems to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Guess {
    /// The kind, if the first word tells.
    pub note: Option<NoteKind>,
    /// The text without a first word that was only there to tell the kind.
    pub words: String,
}

/// First words, folded. In Chinese no blank ends a word, so the longer ones come first.
const WORDS: [(NoteKind, &[&str]); 6] = [
    (NoteKind::ListingError, &[
        "宝贝数据错误", "寶貝數據錯誤", "宝贝数据", "寶貝數據", "宝贝错误", "寶貝錯誤", "数据错误", "數據錯誤", "页面错误", "頁面錯誤", "详情页", "詳情頁", "宝贝", "寶貝",
        "listing error", "listing",
    ]),
    (NoteKind::LostSale, &["没有成交", "沒有成交", "未成交", "没成交", "沒成交", "没卖成", "沒賣成", "丢单", "丟單", "流失", "lost sale", "lost"]),
    (NoteKind::Competitor, &["同行观察", "同行觀察", "竞争对手", "競爭對手", "同行", "竞品", "競品", "对手", "對手", "competitor", "rival"]),
    (NoteKind::Question, &[
        "疑问", "疑問", "请问", "請問", "请教", "請教", "为什么", "為什麼", "为何", "為何", "怎么", "怎麼", "question", "how", "why",
    ]),
    (NoteKind::Idea, &["建议", "建議", "点子", "點子", "想法", "idea", "suggestion"]),
    (NoteKind::Problem, &["问题", "問題", "problem", "issue"]),
];

/// Reads the first word. `建议：…`, `idea …` and `i: …` lose it, since it only told the kind; `建议把…` keeps it, since it is part of
/// the sentence.
pub fn guess(text: &str) -> Guess {
    let text = text.trim();
    letter(text).or_else(|| word(text)).unwrap_or_else(|| Guess { note: None, words: text.to_owned() })
}

fn is_mark(c: char) -> bool {
    matches!(c, ':' | '：' | ',' | '，' | '、' | '-' | '—' | '–')
}

fn letter(text: &str) -> Option<Guess> {
    let mut chars = text.chars();
    let (first, second) = (chars.next()?.to_ascii_lowercase(), chars.next()?);
    let kind = NoteKind::ALL.into_iter().find(|k| k.letter() == first)?;
    matches!(second, ':' | '：').then(|| Guess { note: Some(kind), words: chars.as_str().trim_start().to_owned() })
}

fn word(text: &str) -> Option<Guess> {
    // The head is folded character by character, so that what follows the word can be cut from the text as it was typed.
    let head: Vec<char> = text.chars().take(16).collect();
    let folded: String = head.iter().map(|c| fold(&c.to_string()).chars().next().unwrap_or(' ')).collect();
    for (kind, words) in WORDS {
        for word in words {
            let Some(rest) = folded.strip_prefix(word) else { continue };
            let latin = word.is_ascii();
            match rest.chars().next() {
                // An English question is asked with its first word.
                Some(c) if latin && c.is_alphanumeric() => continue,
                Some(' ') if matches!(*word, "how" | "why") => return Some(Guess { note: Some(kind), words: text.to_owned() }),
                Some(c) if c == ' ' || is_mark(c) => {
                    let after: String = text.chars().skip(word.chars().count()).collect();
                    let words = after.trim_start_matches(|c: char| c.is_whitespace() || is_mark(c)).to_owned();
                    return Some(Guess { note: Some(kind), words });
                }
                _ => return Some(Guess { note: Some(kind), words: text.to_owned() }),
            }
        }
    }
    None
}

/// Words that tell why a sale was lost, folded.
const REASONS: [(LostCode, &[&str]); 8] = [
    (LostCode::Stock, &["缺货", "缺貨", "没货", "沒貨", "断货", "斷貨", "断码", "斷碼", "out of stock", "no stock", "sold out"]),
    (LostCode::Size, &["尺码", "尺碼", "尺寸", "颜色", "顏色", "色差", "款式", "size", "colour", "color"]),
    (LostCode::Shipping, &["发货", "發貨", "快递", "快遞", "物流", "到货", "到貨", "运费", "運費", "shipping", "delivery", "freight"]),
    (LostCode::Discount, &["优惠", "優惠", "赠品", "贈品", "满减", "滿減", "折扣", "discount", "coupon", "gift"]),
    (LostCode::Trust, &["差评", "差評", "评价", "評價", "质量", "質量", "品质", "品質", "假货", "假貨", "review", "quality", "fake"]),
    (LostCode::Reply, &["回复", "回覆", "没人理", "沒人理", "等太久", "reply", "waited"]),
    (LostCode::Price, &["贵", "貴", "价格", "價格", "便宜", "价钱", "價錢", "price", "expensive", "cheaper", "dear"]),
    (LostCode::Browsing, &["看看", "考虑", "考慮", "再说", "再說", "比较一下", "browsing", "think about"]),
];

/// Why a sale was lost, as far as the text tells.
pub fn reason(text: &str) -> Option<LostCode> {
    let folded = fold(text);
    REASONS.into_iter().find(|(_, words)| words.iter().any(|word| folded.contains(word))).map(|(code, _)| code)
}
