//! What the forms of initiatives, agreements and posts have in common: sums of money, days and years. Must not
//! decide who may.

use trellis_domain::kernel::{Currency, Decimal, Money};
use trellis_store::StoreError;

use crate::{
    Problem,
    problem::{Code, Form},
};

/// The most days that can be needed or there in a year.
const DAYS_MAX: i64 = 100_000;

/// What is changed or taken away by its id and is not there, or is another's.
pub(super) fn absent(error: StoreError) -> Problem {
    match error {
        StoreError::Stale => Problem::not_found(),
        other => other.into(),
    }
}

/// What stands between commas, semicolons or line ends.
pub(crate) fn listed(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', '\n']).map(str::trim).filter(|each| !each.is_empty())
}

/// Several of one kind, each named once; the first that is not known is said.
pub(super) fn several<T: PartialEq>(
    form: &mut Form,
    field: &'static str,
    text: &str,
    named: impl Fn(&str) -> Option<T>,
) -> Vec<T> {
    let mut found = Vec::new();
    for each in listed(text) {
        match named(each) {
            Some(one) if !found.contains(&one) => found.push(one),
            Some(_) => {}
            None => form.wrong(field, Code::FieldChoice, &[("value", each)]),
        }
    }
    found
}

/// An amount in a currency; nothing where it was left empty.
pub(crate) fn optional_money(
    form: &mut Form,
    (field, text): (&'static str, &str),
    currency: Currency,
) -> Option<Money> {
    if text.trim().is_empty() {
        return None;
    }
    let money = Money::read(text, currency);
    if money.is_none() {
        form.wrong(field, Code::FieldMoney, &[("value", text.trim()), ("currency", currency.code())]);
    }
    money
}

/// An amount that must be there.
pub(crate) fn money(
    form: &mut Form,
    (field, text): (&'static str, &str),
    currency: Currency,
) -> Option<Money> {
    if text.trim().is_empty() {
        form.wrong(field, Code::FieldEmpty, &[]);
    }
    optional_money(form, (field, text), currency)
}

/// A currency by its three letters.
pub(crate) fn currency(form: &mut Form, field: &'static str, text: &str) -> Option<Currency> {
    if text.trim().is_empty() {
        form.wrong(field, Code::FieldEmpty, &[]);
        return None;
    }
    let currency = Currency::from_code(text);
    if currency.is_none() {
        form.wrong(field, Code::FieldCurrency, &[("value", text.trim())]);
    }
    currency
}

/// Working days, halves included.
pub(super) fn days(form: &mut Form, field: &'static str, text: &str) -> Option<Decimal> {
    let days = form.number(field, text)?;
    let is_possible = !days.is_sign_negative() && days <= Decimal::from(DAYS_MAX) && days.scale() <= 2;
    if !is_possible {
        form.wrong(field, Code::FieldDays, &[("value", text.trim())]);
    }
    is_possible.then_some(days)
}

/// A calendar year.
pub(super) fn year(form: &mut Form, field: &'static str, text: &str) -> Option<i16> {
    if text.trim().is_empty() {
        form.wrong(field, Code::FieldEmpty, &[]);
        return None;
    }
    let year = text.trim().parse().ok().filter(|year| (1900..=2200).contains(year));
    if year.is_none() {
        form.wrong(field, Code::FieldYear, &[("value", text.trim())]);
    }
    year
}
