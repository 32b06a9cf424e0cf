//! One newtype per id, so that a shift can never be passed where a person is meant.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        pub struct $name(pub i64);
    )*};
}

ids! {
    /// A staff member 员工.
    StaffId
    /// A shift kind 班次.
    ShiftId
    /// A shift system 班制.
    SystemId
    /// A request for leave 请假.
    LeaveId
    /// A wish about a day.
    WishId
    /// One line of the audit trail.
    AuditId
}
