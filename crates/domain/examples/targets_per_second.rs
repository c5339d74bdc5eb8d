//! How many targets the reader gets through in a second on one core: `cargo run --release --example targets_per_second`.
//!
//! Sixty targets of all forms in three languages, with the language named and with the language recognised.

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use trellis_domain::{indicators::target, kernel::Language};

const ENGLISH: &[&str] = &[
    "At least 22/33 Members",
    "33/33 Members",
    "20/33 Members",
    "At least once per year",
    "At least once every quarter",
    "At least 28 Members",
    "At least 4 new contracting parties",
    "Use of accredited experts for at least one half of the requested missions",
    "Meet at least 75% of the ROCB requests",
    "At least average of 4 out of 5",
    "At least 50% of positive replies",
    "(1) At least 28 Members\n(1) At least 4 new contracting parties",
    "12 workshops by June 2020",
    "5-10 workshops",
    "no more than 5 days",
    "Increase by 10% over the 2015 baseline",
    "reduced from 12 to 6 days",
    "USD 2 million",
    "less than 70 per 100,000 live births",
    "30 participants (15 women, 15 men)",
    "twenty-two Members",
    "once every two years",
    "National plan adopted",
    "TBD",
];

const FRENCH: &[&str] = &[
    "Au moins 22/33 Membres",
    "Tous les Membres",
    "Au moins une fois par an",
    "Une fois tous les deux ans",
    "Au moins 4 nouvelles parties contractantes",
    "Au moins 75 % des demandes du BRRC",
    "Au moins la moitié des missions demandées",
    "Moyenne d'au moins 4 sur 5",
    "Augmenter de 10 % par rapport à 2015",
    "Passer de 12 à 6 jours",
    "Soixante-quinze participants",
    "2 millions d'euros",
    "12 ateliers d'ici fin 2025",
    "Entre 5 et 10 ateliers",
    "30 participants, dont 15 femmes",
    "À déterminer",
    "Plan national adopté",
    "Membres : 20 ou plus",
];

const SPANISH: &[&str] = &[
    "Al menos 22/33 Miembros",
    "Todos los Miembros",
    "Al menos una vez al año",
    "Una vez cada dos años",
    "Al menos 4 nuevas partes contratantes",
    "Al menos el 75 % de las solicitudes",
    "Al menos la mitad de las misiones solicitadas",
    "Promedio de al menos 4 sobre 5",
    "Aumentar un 10 % con respecto a 2015",
    "Pasar de 12 a 6 días",
    "Treinta y tres Miembros",
    "25.000 euros",
    "12 talleres para finales de 2025",
    "Entre 5 y 10 talleres",
    "30 participantes (15 mujeres, 15 hombres)",
    "Por determinar",
    "Plan nacional adoptado",
    "Miembros: 20 o más",
];

const ROUND: Duration = Duration::from_secs(2);

fn main() {
    let targets: Vec<(&str, Language)> =
        [(ENGLISH, Language::En), (FRENCH, Language::Fr), (SPANISH, Language::Es)]
            .into_iter()
            .flat_map(|(texts, language)| texts.iter().map(move |&text| (text, language)))
            .collect();
    let bytes: usize = targets.iter().map(|(text, _)| text.len()).sum();
    println!("{} targets, {} bytes on average", targets.len(), bytes / targets.len());
    println!("language named:      {:>9} targets/s", rate(&targets, Some));
    println!("language recognised: {:>9} targets/s", rate(&targets, |_| None));
}

#[expect(clippy::disallowed_methods, reason = "a measurement needs the clock")]
fn rate(targets: &[(&str, Language)], named: impl Fn(Language) -> Option<Language>) -> u64 {
    let start = Instant::now();
    let mut read = 0u64;
    while start.elapsed() < ROUND {
        for &(text, language) in targets {
            black_box(target::parse(black_box(text), named(language)));
        }
        read += targets.len() as u64;
    }
    (read as f64 / start.elapsed().as_secs_f64()) as u64
}
