//! The columns of a platform's export by their heads. The platforms write the same column in a dozen ways; heads are compared
//! without blanks, brackets and kinds of arrows, and in the simplified script.

use super::cells::{self, Short, Unreadable};
use super::FigureLine;

/// A column that the program reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    Day,
    Nick,
    Consulted,
    Received,
    Inquired,
    NextDayRate,
    Paid,
    PaidRate,
    Ordered,
    OrderedRate,
    Sales,
    PerCustomer,
    Pieces,
    ReplyRate,
    FirstResponse,
    MeanResponse,
    MeanSession,
    Slow,
    Unanswered,
    AnswerRatio,
    FirstOnline,
    Online,
    Serving,
    Paused,
}

use Column::*;

const COLUMNS: [Column; 24] = [
    Day, Nick, Consulted, Received, Inquired, NextDayRate, Paid, PaidRate, Ordered, OrderedRate, Sales, PerCustomer, Pieces, ReplyRate,
    FirstResponse, MeanResponse, MeanSession, Slow, Unanswered, AnswerRatio, FirstOnline, Online, Serving, Paused,
];

impl Column {
    fn names(self) -> &'static [&'static str] {
        match self {
            Day => &["日期", "统计日期", "数据日期", "时间", "date", "day"],
            Nick => &["客服/旺旺昵称", "旺旺昵称", "客服昵称", "客服旺旺", "旺旺", "客服", "客服名称", "昵称", "子账号", "客服账号", "nickname", "agent"],
            Consulted => &["咨询人数", "总咨询人数"],
            Received => &["接待人数", "总接待人数"],
            Inquired => &["询单人数"],
            NextDayRate => &["询单->次日付款成功率", "询单->次日付款人数/成功率", "询单次日付款成功率", "询单->次日付款率"],
            Paid => &["询单->最终付款人数/成功率", "询单->最终付款人数", "询单最终付款人数", "最终付款人数"],
            PaidRate => &["询单->最终付款成功率", "询单最终付款成功率", "最终付款成功率", "询单->最终付款率"],
            Ordered => &["询单->最终下单人数", "询单->最终下单人数/成功率", "询单最终下单人数", "最终下单人数"],
            OrderedRate => &["询单->最终下单成功率", "询单最终下单成功率", "最终下单成功率"],
            Sales => &["销售额/客服销售额", "客服销售额", "销售额"],
            PerCustomer => &["客单价"],
            Pieces => &["客件数"],
            ReplyRate => &["回复率"],
            FirstResponse => &["首次响应时间", "首次响应时长", "平均首次响应时间", "首响时间"],
            MeanResponse => &["平均响应时间", "平均响应时长"],
            MeanSession => &["平均接待时长", "平均接待时间"],
            Slow => &["慢响应人数"],
            Unanswered => &["未回复人数"],
            AnswerRatio => &["答问比"],
            FirstOnline => &["最早上线", "最早上线时间"],
            Online => &["在线总时长", "在线时长"],
            Serving => &["服务总时长", "服务时长"],
            Paused => &["挂起总时长", "挂起时长"],
        }
    }

    /// The column with this head.
    pub fn of(head: &str) -> Option<Column> {
        let plain = plain(head);
        COLUMNS.into_iter().find(|column| column.names().contains(&plain.as_str()))
    }

    /// Reads a cell of this column into a line.
    pub fn take(self, text: &str, line: &mut FigureLine) -> Result<(), Unreadable> {
        let values = &mut line.values;
        match self {
            Day => line.day = cells::day(text)?,
            Nick => line.nick = text.to_owned(),
            Consulted => values.consulted = cells::count(text)?,
            Received => values.received = cells::count(text)?,
            Inquired => values.inquired = cells::count(text)?,
            NextDayRate => values.next_day_rate = cells::rate(text)?,
            Paid => {
                let (people, share) = cells::count_and_rate(text)?;
                values.paid = people;
                values.paid_rate = share.or(values.paid_rate);
            }
            PaidRate => values.paid_rate = cells::rate(text)?.or(values.paid_rate),
            Ordered => {
                let (people, share) = cells::count_and_rate(text)?;
                values.ordered = people;
                values.ordered_rate = share.or(values.ordered_rate);
            }
            OrderedRate => values.ordered_rate = cells::rate(text)?.or(values.ordered_rate),
            Sales => values.sales = cells::money(text)?,
            PerCustomer => values.per_customer = cells::money(text)?,
            Pieces => values.pieces = cells::hundredths(text)?,
            ReplyRate => values.reply_rate = cells::rate(text)?,
            FirstResponse => values.first_response = cells::span(text, Short::Minutes)?,
            MeanResponse => values.mean_response = cells::span(text, Short::Minutes)?,
            MeanSession => values.mean_session = cells::span(text, Short::Minutes)?,
            Slow => values.slow = cells::count(text)?,
            Unanswered => values.unanswered = cells::count(text)?,
            AnswerRatio => values.answer_ratio = cells::rate(text)?,
            FirstOnline => values.first_online = text.chars().take(40).collect(),
            Online => values.online = cells::span(text, Short::Hours)?,
            Serving => values.serving = cells::span(text, Short::Hours)?,
            Paused => values.paused = cells::span(text, Short::Hours)?,
        }
        Ok(())
    }
}

/// Arrows as exports write them.
const ARROWS: [&str; 7] = ["→", "－>", "-＞", "－＞", "—>", "=>", "-&gt;"];

/// A head without blanks and brackets, its arrow as `->`, in the simplified script and small letters.
fn plain(head: &str) -> String {
    let arrowed = ARROWS.iter().fold(head.to_owned(), |text, arrow| text.replace(arrow, "->"));
    let open = arrowed.split(['(', '（', '[', '【']).next().unwrap_or_default();
    let kept = open.chars().filter(|c| !c.is_whitespace() && !matches!(c, '*' | ':' | '：' | '\u{feff}'));
    kept.map(|c| if c == '／' { '/' } else { simplified(c) }).flat_map(char::to_lowercase).collect()
}

/// The traditional characters that occur in these heads.
fn simplified(c: char) -> char {
    const PAIRS: [(char, char); 29] = [
        ('諮', '咨'), ('詢', '询'), ('單', '单'), ('數', '数'), ('暱', '昵'), ('稱', '称'), ('終', '终'), ('銷', '销'), ('額', '额'),
        ('價', '价'), ('復', '复'), ('覆', '复'), ('響', '响'), ('應', '应'), ('時', '时'), ('間', '间'), ('長', '长'), ('問', '问'),
        ('線', '线'), ('總', '总'), ('務', '务'), ('掛', '挂'), ('統', '统'), ('計', '计'), ('據', '据'), ('賬', '账'), ('號', '号'),
        ('於', '于'), ('對', '对'),
    ];
    PAIRS.iter().find(|(from, _)| *from == c).map_or(c, |(_, to)| *to)
}
