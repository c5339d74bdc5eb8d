//! Plans to bring in: made up, and the same each time.

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound.max(1)
    }

    fn of<'a>(&mut self, choices: &[&'a str]) -> &'a str {
        choices[self.below(choices.len())]
    }
}

const DEEDS: &[&str] = &[
    "Upon request, support Members in",
    "Hold a regional workshop on",
    "Publish and keep up guidance for",
    "Train officers and trainers in",
    "Arrange exchanges between Members about",
    "Review national practice in",
];
const SUBJECTS: &[&str] = &[
    "the valuation of imported goods",
    "risk management at small ports",
    "reporting under the convention",
    "early warning and the sharing of data",
    "the inspection of vessels",
    "the drafting of national law",
    "laboratory methods and their quality",
    "the management of shared waters",
];
const ENDS: &[&str] = &[
    "including training of trainers and the exchange of good practice",
    "with attention to the smallest Members",
    "building on the needs that Members have named",
    "together with partner organisations of the region",
];
const KPIS: &[(&str, &str)] = &[
    ("Number of Members that apply the tool", "At least 22/33 Members"),
    ("Number of workshops", "Once per year"),
    ("Share of participants who use what they learned", "at least 80 %"),
    ("Number of issues", "Quarterly"),
    ("Number of new contracting parties", "4 new parties"),
    ("Mean score of participants", "at least 4 out of 5"),
    ("Number of Members with a national plan", "33/33 Members"),
    ("Guidance published", "Guidance is available"),
    ("Share of requests that are met", "75% of requests"),
    ("Number of exchanges", "between 3 and 5 per biennium"),
];
const LEADS: &[&str] = &["Secretariat", "Training centres", "Members", "Secretariat with partners"];
const WHEN: &[&str] = &["June 2027", "2025-2027", "By the end of 2026", "Continuous", "First half of 2026"];

/// Actions of one pillar.
const ACTIONS_A_PILLAR: usize = 50;

/// A plan of this many actions as a CSV file. A number skips here and there, as it does in real plans.
pub fn plan(actions: usize) -> Vec<u8> {
    let mut dice = Dice(actions as u64);
    let mut text = String::from("Pillar,No.,Action,KPI,Target,Lead,Timeframe\n");
    let mut number = 0;
    for action in 0..actions {
        let pillar = action / ACTIONS_A_PILLAR + 1;
        number = if action % ACTIONS_A_PILLAR == 0 { 1 } else { number + 1 };
        if dice.below(200) == 0 {
            number += 1;
        }
        let (deed, subject, end) = (dice.of(DEEDS), dice.of(SUBJECTS), dice.of(ENDS));
        let (kpi, target) = KPIS[dice.below(KPIS.len())];
        let (lead, when) = (dice.of(LEADS), dice.of(WHEN));
        text.push_str(&format!(
            "{pillar} Pillar of {},{number},\"{deed} {subject} (tool {action}), {end}\",{kpi},{target},{lead},{when}\n",
            SUBJECTS[pillar % SUBJECTS.len()]
        ));
    }
    text.into_bytes()
}
