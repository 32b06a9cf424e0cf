//! Customers in the texts that pass the door (SEC-02): nobody sends a token in, and no screen gets one to see. What a use case has
//! not masked by itself is masked here.

use domain::customer::token::{has_signs, has_token, untyped};
use serde_json::Value;
use store::{Db, StoreFault};

use crate::fault::Fault;
use crate::visit::{House, Shelf};

/// Arguments as a use case gets them.
pub(crate) fn inward(mut args: Value) -> Value {
    each(&mut args, &mut |text| {
        if has_signs(text) {
            *text = untyped(text);
        }
        Ok(())
    })
    .map_or(Value::Null, |()| args)
}

/// An answer as the screen gets it.
pub(crate) fn outward(house: &House, mut answer: Value) -> Result<Value, Fault> {
    let Shelf::Open(store) = &house.shelf else { return Ok(answer) };
    let mut found = false;
    each(&mut answer, &mut |text| {
        found |= has_token(text);
        Ok(())
    })?;
    if found {
        store.read(|db| masked(db, &mut answer))?;
    }
    Ok(answer)
}

fn masked(db: &Db, answer: &mut Value) -> Result<(), StoreFault> {
    each(answer, &mut |text| {
        if has_token(text) {
            *text = store::customer::words::without_tokens(db, text)?;
        }
        Ok(())
    })
}

fn each(value: &mut Value, change: &mut dyn FnMut(&mut String) -> Result<(), StoreFault>) -> Result<(), StoreFault> {
    match value {
        Value::String(text) => change(text),
        Value::Array(all) => all.iter_mut().try_for_each(|one| each(one, change)),
        Value::Object(fields) => fields.values_mut().try_for_each(|one| each(one, change)),
        Value::Null | Value::Bool(_) | Value::Number(_) => Ok(()),
    }
}
