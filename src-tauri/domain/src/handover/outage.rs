//! An outage 系统故障 (CON-13): a fixed script, contacts taken, customers called back. Its times are kept, so that service
//! figures can leave it out.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ids::{OutageId, StaffId};
use crate::language::Language;

/// A time without a system, or with more customers than the team can serve.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Outage {
    /// Its id.
    pub id: OutageId,
    /// When it began, shop time.
    pub started_at: NaiveDateTime,
    /// Who switched it on.
    pub started_by: StaffId,
    /// Their name.
    pub started_by_name: String,
    /// When it ended; `None` while it lasts.
    pub ended_at: Option<NaiveDateTime>,
    /// Who switched it off.
    pub ended_by: Option<StaffId>,
}

/// The script that ships. A shop writes its own under the settings.
pub fn script(language: Language) -> &'static str {
    match language {
        Language::Simplified => {
            "您好，非常抱歉，我们的系统暂时出了故障，现在查不了您的订单。请留下您的称呼、电话或旺旺，\
             再说一句您要办的事，我们在 30 分钟内主动联系您。给您添麻烦了，谢谢您的体谅。"
        }
        Language::Traditional => {
            "您好，非常抱歉，我們的系統暫時出了故障，現在查不了您的訂單。請留下您的稱呼、電話或旺旺，\
             再說一句您要辦的事，我們在 30 分鐘內主動聯繫您。給您添麻煩了，謝謝您的體諒。"
        }
        Language::English => {
            "Hello, we are very sorry: our system is down for the moment, so we cannot look up your order. Please leave \
             your name, a phone number or account, and a word on what you need. We will get back to you within \
             30 minutes. Thank you for your patience."
        }
    }
}
