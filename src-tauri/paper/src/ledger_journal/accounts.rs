//! What accounts and acts are called in a journal.

use std::collections::{BTreeSet, HashMap};

use domain::ids::StaffId;
use domain::language::Language;
use domain::ledger::{Account, AccountKind, CauseKind};

use super::Flavour;

/// The names of accounts, found once for each.
pub(super) struct Names {
    flavour: Flavour,
    kinds: HashMap<AccountKind, String>,
    people: HashMap<Account, String>,
}

impl Names {
    pub(super) fn new(flavour: Flavour, language: Language, people: &[(StaffId, String)]) -> Names {
        let kinds: HashMap<AccountKind, String> = AccountKind::ALL.into_iter().map(|kind| (kind, name(kind, flavour, language))).collect();
        let mut taken = BTreeSet::new();
        let mut names = HashMap::new();
        for (staff, number) in people {
            let mut part = component(number, flavour);
            // Two numbers that differ only in signs that no account name may hold.
            if !taken.insert(part.clone()) {
                part = format!("{part}-{}", staff.0);
                taken.insert(part.clone());
            }
            for account in [Account::FinesReceivable(*staff), Account::RewardsPayable(*staff), Account::Compensation(*staff)] {
                let kind = kinds.get(&account.kind()).map(String::as_str).unwrap_or_default();
                names.insert(account, format!("{kind}:{part}"));
            }
        }
        Names { flavour, kinds, people: names }
    }

    pub(super) fn of(&self, account: Account) -> &str {
        let found = if account.staff().is_some() { self.people.get(&account) } else { self.kinds.get(&account.kind()) };
        found.map_or(if self.flavour == Flavour::Plain { "?" } else { "Equity:Unknown" }, String::as_str)
    }
}

/// An agent number as a part of an account's name.
fn component(number: &str, flavour: Flavour) -> String {
    let allowed = |c: char| if c.is_alphanumeric() || c == '-' { c } else { '-' };
    let part: String = number.chars().map(allowed).collect();
    match flavour {
        Flavour::Plain => part,
        Flavour::Beancount => format!("N{part}"),
    }
}

fn name(kind: AccountKind, flavour: Flavour, language: Language) -> String {
    let [top, latin, simplified, traditional, english] = match kind {
        AccountKind::Cash => ["Assets", "Cash", "经费现金", "經費現金", "Fund cash"],
        AccountKind::FinesReceivable => ["Assets", "Fines", "应收罚款", "應收罰款", "Fines receivable"],
        AccountKind::Fund => ["Liabilities", "Fund", "活动经费", "活動經費", "Activity fund"],
        AccountKind::RewardsPayable => ["Liabilities", "Rewards", "应付奖励", "應付獎勵", "Rewards payable"],
        AccountKind::RewardsGranted => ["Expenses", "Rewards", "奖励支出", "獎勵支出", "Rewards"],
        AccountKind::Company => ["Assets", "Company", "公司", "公司", "Company"],
        AccountKind::Compensation => ["Assets", "Compensation", "应收赔偿", "應收賠償", "Compensation receivable"],
        AccountKind::CompensationCharged => ["Income", "Compensation", "赔偿", "賠償", "Compensation"],
    };
    let own = match language {
        Language::Simplified => simplified,
        Language::Traditional => traditional,
        Language::English => english,
    };
    match (flavour, language) {
        (Flavour::Beancount, Language::English) => format!("{top}:{latin}"),
        (Flavour::Beancount, _) => format!("{top}:{latin}-{own}"),
        (Flavour::Plain, Language::English) => format!("{top}:{own}"),
        (Flavour::Plain, _) => format!("{}:{own}", class(top, language)),
    }
}

fn class(top: &str, language: Language) -> &'static str {
    match (top, language) {
        ("Assets", Language::Traditional) => "資產",
        ("Assets", _) => "资产",
        ("Liabilities", Language::Traditional) => "負債",
        ("Liabilities", _) => "负债",
        ("Expenses", _) => "支出",
        _ => "收入",
    }
}

/// An act in one word.
pub(super) fn act(cause: CauseKind, language: Language) -> &'static str {
    let [simplified, traditional, english] = match cause {
        CauseKind::Offence => ["罚款", "罰款", "Fine"],
        CauseKind::Reward => ["奖励", "獎勵", "Reward"],
        CauseKind::Collection => ["收取罚款", "收取罰款", "Fine collected"],
        CauseKind::Waiver => ["减免", "減免", "Waived"],
        CauseKind::Refund => ["退还", "退還", "Given back"],
        CauseKind::Expense => ["支出", "支出", "Expense"],
        CauseKind::Payout => ["发放奖励", "發放獎勵", "Reward paid"],
        CauseKind::Compensation => ["赔偿", "賠償", "Compensation"],
        CauseKind::Settlement => ["赔偿收款", "賠償收款", "Compensation paid"],
        CauseKind::Reversal => ["冲正", "沖正", "Taken back"],
        CauseKind::Correction => ["盘点", "盤點", "Cash counted"],
    };
    match language {
        Language::Simplified => simplified,
        Language::Traditional => traditional,
        Language::English => english,
    }
}

/// The description of the last transaction, which moves nothing and states all balances.
pub(super) fn closing(language: Language) -> &'static str {
    match language {
        Language::Simplified => "期末余额核对",
        Language::Traditional => "期末餘額核對",
        Language::English => "Closing balances",
    }
}
