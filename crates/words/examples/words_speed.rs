//! Measures how long a message, a number and a day take; `./dev bench` runs it. Figures, not a test.

use std::hint::black_box;
use std::time::Instant;
use trellis_domain::kernel::{Day, Decimal, Language};
use trellis_words::Words;

const ROUNDS: u32 = 200_000;

#[expect(clippy::disallowed_methods, reason = "a bench reads the clock")]
fn measure(what: &str, mut deed: impl FnMut() -> String) {
    black_box(deed());
    let start = Instant::now();
    for _ in 0..ROUNDS {
        black_box(deed());
    }
    println!("{what:<44} {:>8.0} ns", start.elapsed().as_nanos() as f64 / f64::from(ROUNDS));
}

#[expect(clippy::disallowed_methods, reason = "a bench reads the clock")]
fn main() {
    let start = Instant::now();
    for language in Language::ALL {
        black_box(Words::of(language).say("yes"));
    }
    println!(
        "{:<44} {:>8.0} µs",
        "four languages read from nothing",
        start.elapsed().as_nanos() as f64 / 1e3
    );
    let day = Day::constant(2020, 6, 30);
    let number = Decimal::new(123_456_789, 2);
    for language in [Language::En, Language::Ar] {
        let words = Words::of(language);
        measure(&format!("{language}: a message"), || words.say("save"));
        measure(&format!("{language}: a message with two texts"), || {
            words.say_with("flag-number-skips", &[("q1", "4".into()), ("q2", "6".into())])
        });
        measure(&format!("{language}: a message with two numbers"), || {
            words.say_with("n-of-total", &[("done", 12.into()), ("total", 33.into())])
        });
        measure(&format!("{language}: a message with a count"), || {
            words.say_with("result-count", &[("count", 33.into())])
        });
        measure(&format!("{language}: a number"), || words.number(number));
        measure(&format!("{language}: a day"), || words.day(day));
    }
}
