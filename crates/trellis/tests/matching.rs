//! A plan of missions over the command line: proposed, judged, asked about, mended; and a broken record named.
#![expect(clippy::unwrap_used, reason = "a test that cannot run its binary has failed")]

use std::{
    fs,
    path::PathBuf,
    process::{Command, Stdio},
};

struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("trellis-matching-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let own = Self(folder);
        let path = own.0.display().to_string();
        own.well(&["invent", "--missions", "30", "--experts", "250", "--folder", &path]);
        own
    }

    /// Runs a verb on this folder's files; exit status, answers, and what was said beside them.
    fn tell(&self, arguments: &[&str]) -> (i32, String, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_trellis"))
            .arg("match")
            .args(arguments)
            .current_dir(&self.0)
            .stdin(Stdio::null())
            .output()
            .unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
    }

    fn well(&self, arguments: &[&str]) -> String {
        let (status, answer, beside) = self.tell(arguments);
        assert_eq!(status, 0, "{arguments:?}: {beside}");
        answer
    }

    fn on_problem(&self, verb: &str, arguments: &[&str]) -> (i32, String, String) {
        self.tell(&[&[verb, "--missions", "missions.json", "--roster", "roster.json"], arguments].concat())
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_plan_is_proposed_judged_and_mended() {
    let folder = Folder::new("plan");
    for out in ["plan.json", "again.json"] {
        let arguments = ["--out", out, "--iterations", "500", "--seed", "3", "--prices", "prices.json"];
        let (status, said, beside) = folder.on_problem("solve", &arguments);
        assert_eq!(status, 0, "{beside}");
        assert!(said.contains("bound") && said.contains("seed 3"), "{said}");
    }
    assert_eq!(folder.read("plan.json"), folder.read("again.json"));
    assert!(folder.read("prices.json").contains("trellis-mission-prices/1"));
    assert_eq!(folder.on_problem("check", &["--plan", "plan.json"]).0, 0);

    let plan: serde_json::Value = serde_json::from_str(&folder.read("plan.json")).unwrap();
    let placed = &plan["missions"][0];
    let (mission, expert) =
        (placed["mission"].as_str().unwrap(), placed["team"][0]["expert"].as_str().unwrap());
    let other = if expert == "E000001" { "E000002" } else { "E000001" };
    let asked = ["--plan", "plan.json", "--expert", other, "--mission", mission];
    let (status, answer, _) = folder.on_problem("explain", &asked);
    let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
    assert_eq!((status, answer["expert"].as_str()), (0, Some(other)));

    // Who withdraws is off the roster; the plan is mended and keeps every rule.
    let kept: Vec<_> = folder
        .read("roster.json")
        .lines()
        .filter(|line| !line.contains(&format!("\"{expert}\"")))
        .map(str::to_owned)
        .collect();
    fs::write(folder.0.join("roster.json"), kept.join("\n")).unwrap();
    let (status, _, beside) =
        folder.on_problem("solve", &["--from", "plan.json", "--out", "mended.json", "--seconds", "5"]);
    assert_eq!(status, 0, "{beside}");
    assert!(beside.contains(&format!("{expert} is not known")), "{beside}");
    assert!(!folder.read("mended.json").contains(expert));
}

#[test]
fn a_broken_record_is_named_and_a_broken_plan_refused() {
    let folder = Folder::new("broken");
    let roster = folder.read("roster.json").replacen("\"max_days\":", "\"max_days\":-", 1);
    fs::write(folder.0.join("roster.json"), roster).unwrap();
    let (status, _, beside) = folder.on_problem("solve", &["--out", "plan.json", "--iterations", "50"]);
    assert_eq!(status, 0, "{beside}");
    assert!(beside.contains("left out: experts E000001, max_days: -"), "{beside}");
    fs::write(
        folder.0.join("bad.json"),
        r#"{"missions":[{"mission":"NONE","start":"2027-01-04","team":[]}],"instance":"x"}"#,
    )
    .unwrap();
    let (status, answer, _) = folder.on_problem("check", &["--plan", "bad.json"]);
    assert_eq!(status, 2);
    assert!(answer.starts_with("R0 plan NONE, mission: NONE is not known"), "{answer}");
}

#[test]
fn what_is_scarce_is_said_in_points() {
    let folder = Folder::new("scarce");
    let solved = folder.on_problem("solve", &["--out", "plan.json", "--iterations", "300"]);
    assert_eq!(solved.0, 0, "{}", solved.2);
    let asked = ["--plan", "plan.json", "--seconds", "0.5"];
    let (status, said, beside) = folder.on_problem("scarce", &asked);
    assert_eq!(status, 0, "{beside}");
    let heads: Vec<&str> = said.lines().filter(|line| !line.starts_with(' ')).collect();
    assert_eq!(heads, ["themes", "languages", "categories", "weeks", "funds"]);
    let (_, answer, _) = folder.on_problem("scarce", &[&asked[..], &["--format", "json"]].concat());
    let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
    let points = |kind: &str| -> Vec<f64> {
        answer[kind].as_array().unwrap().iter().map(|entry| entry[1].as_f64().unwrap()).collect()
    };
    let weeks = points("weeks");
    assert!(weeks.first().is_some_and(|most| *most > 0.0), "thirty missions want the same weeks: {answer}");
    assert!(weeks.is_sorted_by(|one, other| one >= other), "the scarcest first: {weeks:?}");
    let (status, _, beside) = folder.on_problem("scarce", &["--plan", "plan.json", "--seconds", "0"]);
    assert!(status == 2 && beside.contains("give seconds above 0"), "{beside}");
}

#[test]
fn readers_get_papers_at_the_largest_sum() {
    let folder = Folder::new("readers");
    fs::write(folder.0.join("table.csv"), "0.9,0.1,0.2\n0.8,0.7,-1\n0.1,0.2,0.3\n").unwrap();
    let readers = |more: &[&str]| folder.tell(&[&["reviewers", "--table", "table.csv"], more].concat());
    let (status, said, beside) = readers(&["--per-paper", "1", "--most", "1", "--out", "who.csv"]);
    assert_eq!((status, &*said), (0, "total similarity 1.9000 papers 3 readers 3\n"), "{beside}");
    assert_eq!(folder.read("who.csv"), "0\n1\n2\n");
    let (status, _, beside) = readers(&["--per-paper", "2", "--most", "1"]);
    assert!(status == 2 && beside.contains("change --least, --most or"), "{beside}");
    fs::write(folder.0.join("table.csv"), "0.9,NaN\n").unwrap();
    let (status, _, beside) = readers(&["--per-paper", "1", "--most", "1"]);
    assert!(status == 2 && beside.contains("row 1, column 2: \"NaN\""), "{beside}");
}

#[test]
fn jobs_go_to_agents_within_what_they_can_take() {
    let folder = Folder::new("jobs");
    let gap = |jobs: &str, more: &[&str]| {
        fs::write(folder.0.join("jobs.txt"), jobs).unwrap();
        folder.tell(&[&["gap", "--jobs", "jobs.txt", "--tries", "2000"], more].concat())
    };
    let (status, said, beside) = gap("2 3  1 5 9  5 1 1  1 1 1  1 1 1  1 2", &["--out", "who.csv"]);
    assert!(status == 0 && said.starts_with("cost 3 "), "{said}{beside}");
    assert_eq!(folder.read("who.csv"), "0,1,1\n");
    let (status, _, beside) = gap("2 3  1 5 9  5 1 1  1 1 1  1 1 1  1 1", &[]);
    assert!(status == 2 && beside.contains("no plan that keeps every capacity"), "{beside}");
    let (status, _, beside) = gap("2 3  1 5 9  5 x 1", &[]);
    assert!(status == 2 && beside.contains("word 7, a cost: \"x\""), "{beside}");
}
