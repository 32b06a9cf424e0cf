//! The printed handover sheet in the benchmark: sixty items, a fifth of them urgent, each with what led to it and what to do.

use serde_json::{json, Value};

use crate::{measure, Failure};

const ITEMS: usize = 60;

/// The sheet's figures; writes items down until sixty are open.
pub fn figures(
    call: &dyn Fn(&str, Value) -> Result<Value, Failure>,
    pdf: &dyn Fn(&str, Value) -> Result<usize, Failure>,
) -> Result<(), Failure> {
    let page = || call("handover", json!({"language": "zh-CN"}));
    let open = page()?["items"].as_array().map_or(0, Vec::len);
    for number in open..ITEMS {
        call("add_item", item(number))?;
    }
    measure("the handover page with sixty items", 15, || page().map(drop))?;
    let mut bytes = 0;
    measure("a handover sheet of sixty items as PDF", 15, || {
        bytes = pdf("handover_pdf", json!({"sheet": null, "language": "zh-CN"}))?;
        Ok(())
    })?;
    println!("  that PDF has {} KB", bytes / 1000);
    Ok(())
}

fn item(number: usize) -> Value {
    let kind = if number % 5 == 0 { "urgent" } else { ["customer", "order", "potential", "task"][number % 4] };
    let draft = json!({
        "kind": kind, "situation": format!("第{number}件：顾客问包裹为什么三天没有动，说今晚不发就退款"), "background": "昨天问过一次，仓库说缺浅灰，没有答复。",
        "serious": "normal", "todo": "先查物流，再问能不能换深灰；不换就从另一仓发", "due": "2026-12-08T21:40:00", "order": format!("33045678901{number:08}"), "owner": null,
    });
    json!({"item": draft, "about": {"customer": null, "name": format!("小鹿{number}"), "contact": ""}})
}
