//! Prices as a file, from which anybody can recompute the bound without trusting who made it.
//!
//! Numbers are written so that reading them gives the same number again. Next: [`crate::missions::prices`].

use std::fmt::Write;

use super::plan::quoted;
use crate::missions::{
    model::Instance,
    prices::{Prices, bound::of_confirmed},
};

/// Writes the prices; what costs nothing is not listed.
pub fn write_prices(instance: &Instance, prices: &Prices) -> String {
    let expert = |place: usize| quoted(instance.expert_ids.name(place as u32));
    let mut days = Vec::new();
    for place in 0..instance.experts.len() {
        let row = prices.row(place as u32).into_iter().flatten().zip(&prices.marks.days);
        for (price, day) in row.filter(|(price, _)| **price > 0.0) {
            days.push(format!("[{},\"{}\",{price}]", expert(place), instance.day(*day)));
        }
    }
    // Whoever recomputes the bound does not know that the days of confirmed missions are taken; the price says so.
    let taken = of_confirmed(instance);
    for placed in &instance.confirmed {
        let mission = &instance.missions[placed.mission as usize];
        for seat in &placed.team {
            let absence = instance.absence(&instance.experts[seat.expert as usize], mission, placed.start);
            for mark in prices.marks.within(absence) {
                let day = instance.day(prices.marks.days[mark]);
                let own = prices.row(seat.expert).map_or(0.0, |row| row[mark]);
                let entry = format!("[{},\"{day}\",", expert(seat.expert as usize));
                days.retain(|line| !line.starts_with(&entry));
                days.push(format!("{entry}{}]", own + taken));
            }
        }
    }
    let list = |prices: &[f64], name: &dyn Fn(usize) -> String| -> Vec<String> {
        let priced = prices.iter().enumerate().filter(|(_, price)| **price > 0.0);
        priced.map(|(place, price)| format!("[{},{price}]", name(place))).collect()
    };
    let administration = |place: usize| quoted(instance.administration_ids.name(place as u32));
    let fund = |place: usize| quoted(instance.fund_ids.name(place as u32));
    let mut text = String::from("{\n\"format\":\"trellis-mission-prices/1\"");
    let lists = [
        ("day", days),
        ("days", list(&prices.days, &expert)),
        ("mission", list(&prices.missions, &expert)),
        ("administration", list(&prices.administrations, &administration)),
        ("fund", list(&prices.funds, &fund)),
    ];
    for (name, entries) in lists {
        let _ = write!(text, ",\n\"{name}\":[\n{}\n]", entries.join(",\n"));
    }
    text.push_str("\n}\n");
    text
}
