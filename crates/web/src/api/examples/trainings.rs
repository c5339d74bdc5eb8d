//! Examples of the calls around trainings, the people in them and what they answered.

use serde_json::{Value, json};

use super::ID;

/// The calls around trainings, the people in them and what they answered.
pub(super) fn of(method: &str, address: &str) -> Option<(Value, Value)> {
    let kept = json!({ "id": ID });
    let said = json!({
        "kind": "workshop", "title": "Customs valuation", "place": "Suva, Fiji", "host": "Fiji Revenue",
        "begins": "2027-03-01", "ends": "2027-03-05", "nominate_by": "2027-01-31", "languages": "English",
        "places": "24", "aims": "Value imports by all methods.", "actions": "sap-2025-2027 1.2", "members": "all",
        "series": "Focal point training", "region": "islands", "partners": "rtc-suva"
    });
    let entry = json!({
        "id": ID, "kind": "workshop", "state": "held", "called_off": false, "title": "Customs valuation",
        "place": "Suva, Fiji", "link": "", "host": "Fiji Revenue", "begins": "2027-03-01", "ends": "2027-03-05",
        "nominate_by": "2027-01-31", "languages": "English", "places": 24, "aims": "Value imports by all methods.",
        "summary": "", "series": "Focal point training", "region": "set:islands"
    });
    let person = json!({
        "name": "Tebora Ioane", "post": "Head of valuation", "member": "KI", "group": "Government", "sex": "female",
        "email": "tebora@example.org", "language": "en"
    });
    let tally = |of: &str| json!([{ "of": of, "nominated": 2, "attended": 1 }]);
    let form = json!({
        "occasion": "after", "title": "Evaluation", "opens": "2027-03-05", "closes": "2027-03-20",
        "questions": "use | 1-5 * | How useful was it?\nbetter | text | What should be done better?"
    });
    let said_community = json!({
        "name": "Focal points of the islands", "address": "https://forum.example.org/fp", "language": "English",
        "region": "islands", "theme": "", "keeper": "Programme assistant", "opened_on": "2025-09-01", "closed_on": ""
    });
    let community = json!({
        "id": ID, "name": "Focal points of the islands", "address": "https://forum.example.org/fp",
        "language": "English", "region": "set:islands", "theme": null, "keeper": "Programme assistant",
        "opened_on": "2025-09-01", "closed_on": null,
        "counts": [{ "on": "2027-01-01", "members": 61, "posts": 340 }]
    });
    Some(match (method, address) {
        ("get", "/communities") => (Value::Null, json!({ "communities": [community], "total": 3 })),
        ("get", "/communities/{community}") => (Value::Null, community),
        ("post", "/communities") => (said_community, kept),
        ("post", "/communities/{community}") => (said_community, Value::Null),
        ("post", "/communities/{community}/counts") => {
            (json!({ "on": "2027-01-01", "members": "61", "posts": "340" }), Value::Null)
        }
        ("get", "/trainings") => {
            (Value::Null, json!({ "trainings": [entry], "found": 1, "total": 12, "page": 1, "pages": 1 }))
        }
        ("get", "/trainings/series") => (
            Value::Null,
            json!({
                "by": "region",
                "rows": [{
                    "organisation": "lagoon", "series": "Focal point training", "place": "set:islands",
                    "called": "Small islands", "planned": 2, "held": 3, "next": "2027-03-01", "training": ID,
                    "participants": 61, "partners": ["Regional Training Centre, Suva"]
                }],
                "found": 6, "total": 60
            }),
        ),
        ("get", "/trainings/{training}") => (
            Value::Null,
            json!({
                "training": entry, "agenda": "Day 1", "guidance": "", "costs": "", "learnt": "", "actions": [ID],
                "topics": ["Valuation"], "members": ["KI"], "partners": ["rtc-suva"],
                "participants": [{
                    "id": ID, "name": "Tebora Ioane", "post": "Head of valuation", "member": "KI", "partner": "",
                    "group": "Government", "sex": "female", "state": "attended", "certificate": "OCC/27/014"
                }],
                "by_member": tally("KI"), "by_sex": tally("female"), "by_group": tally("Government"),
                "evaluations": [ID], "next": ["close"]
            }),
        ),
        ("post", "/trainings") => (said, kept),
        ("post", "/trainings/{training}") => (said, Value::Null),
        ("post", "/trainings/{training}/state") => (json!({ "to": "open" }), Value::Null),
        ("post", "/trainings/{training}/participants") => (person, kept),
        ("post", "/trainings/{training}/participants/import" | "/trainings/{training}/facts") => {
            (Value::Null, json!({ "count": 18 }))
        }
        ("post", "/trainings/{training}/evaluations") => (form, kept),
        ("post", "/participants/{participant}") => (person, Value::Null),
        ("post", "/participants/{participant}/state") => (json!({ "to": "attend" }), Value::Null),
        ("post", "/evaluations/{evaluation}") => (form, Value::Null),
        (
            "post",
            "/trainings/{training}/withdrawal"
            | "/participants/{participant}/removal"
            | "/evaluations/{evaluation}/state",
        ) => (Value::Null, Value::Null),
        ("get", "/evaluations/{evaluation}") => (
            Value::Null,
            json!({
                "id": ID, "training": ID, "occasion": "after", "title": "Evaluation", "state": "open",
                "opens": "2027-03-05", "closes": "2027-03-20", "answered": 18, "on_paper": 3, "asked": 20,
                "questions": [{
                    "key": "use", "text": "How useful was it?", "kind": "1-5", "n": 18, "mean": "4.2222",
                    "positive": 15, "spread": [0, 1, 2, 7, 8]
                }]
            }),
        ),
        ("post", "/evaluations/{evaluation}/links") => (
            json!({ "participant": "" }),
            json!([{ "name": "Tebora Ioane", "address": "https://trellis.example.org/answers/0f1e2d" }]),
        ),
        ("post", "/evaluations/{evaluation}/answers") => (
            json!({ "participant": ID, "paper": "form 12", "answers": { "use": "4", "better": "More time" } }),
            Value::Null,
        ),
        _ => return None,
    })
}
