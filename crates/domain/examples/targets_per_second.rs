//! How many targets the reader gets through in a second on one core: `cargo run --release --example targets_per_second`.
//!
//! Forty-two targets in each of three languages, of all forms: ratios, shares, frequencies, changes, sums, dates,
//! groups, compounds and long sentences. Read with the language named and with the language recognised.

use std::{
    hint::black_box,
    time::{Duration, Instant},
};

use trellis_domain::{
    indicators::target::{self, Kind},
    kernel::Language,
};

const ENGLISH: &[&str] = &[
    "At least 22/33 Members",
    "All Members by 2027",
    "At least once per year",
    "At least 28 Members",
    "At least 4 new contracting parties",
    "Experts used for at least one half of the requested missions",
    "At least 75% of the requests answered",
    "At least average of 4 out of 5",
    "(1) At least 28 Members\n(2) At least 4 new contracting parties",
    "12 workshops by June 2026",
    "5-10 workshops",
    "No more than 5 working days",
    "Increase by 10% over the 2015 baseline",
    "Reduced from 12 to 6 days",
    "USD 2 million per year",
    "30 participants (15 women, 15 men)",
    "6 workshops: 3 in Africa, 2 in Asia and 1 in the Pacific",
    "Twenty-two Members",
    "Once every two years",
    "National plan adopted",
    "TBD",
    "At least 20 officers trained, of whom 40% women, by the end of 2026",
    "10 missions; 3 regional workshops; 1 handbook",
    "50% by 2026 and 80% by 2028",
    "Between 10 and 15 of the 33 Members",
    "2 experts per Member",
    "At least 15 Members have notified their national contact points to the secretariat by 31 December 2026",
    "Annual report published",
    "Quarterly meetings of the working group",
    "Double the number of accredited experts",
    "12 workshops",
    "33/33 Members",
    "100%",
    "2 missions a year",
    "20 Parties by 2028",
    "At least 80% satisfaction",
    "Guide translated",
    "At most 30 days",
    "15 ratifications",
    "EUR 50,000",
    "3 pilot projects",
    "75% of Members",
];

const FRENCH: &[&str] = &[
    "Au moins 22/33 Membres",
    "Tous les Membres d'ici à 2027",
    "Au moins une fois par an",
    "Au moins 28 Membres",
    "Au moins 4 nouvelles parties contractantes",
    "Recours à des experts pour au moins la moitié des missions demandées",
    "Réponse à au moins 75 % des demandes",
    "Moyenne d'au moins 4 sur 5",
    "(1) Au moins 28 Membres\n(2) Au moins 4 nouvelles parties contractantes",
    "12 ateliers d'ici à juin 2026",
    "5 à 10 ateliers",
    "Pas plus de 5 jours ouvrables",
    "Augmenter de 10 % par rapport à 2015",
    "Passer de 12 à 6 jours",
    "2 millions d'euros par an",
    "30 participants (15 femmes, 15 hommes)",
    "6 ateliers : 3 en Afrique, 2 en Asie et 1 dans le Pacifique",
    "Vingt-deux Membres",
    "Une fois tous les deux ans",
    "Plan national adopté",
    "À déterminer",
    "Au moins 20 agents formés, dont 40 % de femmes, d'ici fin 2026",
    "10 missions ; 3 ateliers régionaux ; 1 manuel",
    "50 % d'ici à 2026 et 80 % d'ici à 2028",
    "Entre 10 et 15 des 33 Membres",
    "2 experts par Membre",
    "Au moins 15 Membres ont notifié leurs points de contact nationaux au secrétariat avant le 31 décembre 2026",
    "Rapport annuel publié",
    "Réunions trimestrielles du groupe de travail",
    "Doubler le nombre d'experts accrédités",
    "12 ateliers",
    "33/33 Membres",
    "100 %",
    "2 missions par an",
    "20 Parties d'ici 2028",
    "Au moins 80 % de satisfaction",
    "Guide traduit",
    "Au plus 30 jours",
    "15 ratifications",
    "50 000 euros",
    "3 projets pilotes",
    "75 % des Membres",
];

const SPANISH: &[&str] = &[
    "Al menos 22/33 Miembros",
    "Todos los Miembros para 2027",
    "Al menos una vez al año",
    "Al menos 28 Miembros",
    "Al menos 4 nuevas partes contratantes",
    "Uso de expertos en al menos la mitad de las misiones solicitadas",
    "Respuesta a al menos el 75 % de las solicitudes",
    "Promedio de al menos 4 sobre 5",
    "(1) Al menos 28 Miembros\n(2) Al menos 4 nuevas partes contratantes",
    "12 talleres para junio de 2026",
    "De 5 a 10 talleres",
    "No más de 5 días hábiles",
    "Aumentar un 10 % con respecto a 2015",
    "Pasar de 12 a 6 días",
    "2 millones de euros al año",
    "30 participantes (15 mujeres, 15 hombres)",
    "6 talleres: 3 en África, 2 en Asia y 1 en el Pacífico",
    "Veintidós Miembros",
    "Una vez cada dos años",
    "Plan nacional adoptado",
    "Por determinar",
    "Al menos 20 funcionarios capacitados, de los cuales 40 % mujeres, para finales de 2026",
    "10 misiones; 3 talleres regionales; 1 manual",
    "50 % para 2026 y 80 % para 2028",
    "Entre 10 y 15 de los 33 Miembros",
    "2 expertos por Miembro",
    "Al menos 15 Miembros han notificado sus puntos de contacto nacionales a la secretaría antes del 31 de diciembre de 2026",
    "Informe anual publicado",
    "Reuniones trimestrales del grupo de trabajo",
    "Duplicar el número de expertos acreditados",
    "12 talleres",
    "33/33 Miembros",
    "100 %",
    "2 misiones al año",
    "20 Partes para 2028",
    "Al menos 80 % de satisfacción",
    "Guía traducida",
    "Como máximo 30 días",
    "15 ratificaciones",
    "50.000 euros",
    "3 proyectos piloto",
    "75 % de los Miembros",
];

/// What the program promises.
const GOAL: u64 = 1_000_000;

const ROUND: Duration = Duration::from_millis(10);
const ROUNDS: usize = 300;

fn main() {
    let targets: Vec<(&str, Language)> =
        [(ENGLISH, Language::En), (FRENCH, Language::Fr), (SPANISH, Language::Es)]
            .into_iter()
            .flat_map(|(texts, language)| texts.iter().map(move |&text| (text, language)))
            .collect();
    let bytes: usize = targets.iter().map(|(text, _)| text.len()).sum();
    let share = |form: fn(Kind) -> bool| {
        targets.iter().filter(|(text, language)| form(target::parse(text, Some(*language)).0.kind)).count()
    };
    let longest = targets.iter().map(|(text, _)| text.len()).max().unwrap_or(0);
    println!(
        "{} targets, a third in each of three languages; {} bytes on average, {longest} at most",
        targets.len(),
        bytes / targets.len()
    );
    println!(
        "{} with several clauses, {} with groups, {} of words alone",
        share(|kind| kind == Kind::Compound),
        share(|kind| kind == Kind::Breakdown),
        share(|kind| matches!(kind, Kind::Statement | Kind::Placeholder))
    );
    println!("goal: at least {GOAL} targets/s on one core with the language recognised");
    println!("language named:      {}", rate(&targets, Some));
    println!("language recognised: {}", rate(&targets, |_| None));
}

/// The best and the middle one of many short rounds: what else the machine does disturbs only some of them.
#[expect(clippy::disallowed_methods, reason = "a measurement needs the clock")]
fn rate(targets: &[(&str, Language)], named: impl Fn(Language) -> Option<Language>) -> String {
    let mut rates: Vec<u64> = (0..ROUNDS)
        .map(|_| {
            let (start, mut read) = (Instant::now(), 0u64);
            while start.elapsed() < ROUND {
                for &(text, language) in targets {
                    black_box(target::parse(black_box(text), named(language)));
                }
                read += targets.len() as u64;
            }
            (read as f64 / start.elapsed().as_secs_f64()) as u64
        })
        .collect();
    rates.sort_unstable();
    format!("{:>9} targets/s at best, {:>9} in the middle", rates[ROUNDS - 1], rates[ROUNDS / 2])
}
