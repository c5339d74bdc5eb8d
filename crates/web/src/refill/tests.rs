//! A form in a page of our own making, shown again.

use maud::html;
use trellis_domain::kernel::{Day, Language};

use super::*;

const TODAY: Day = Day::constant(2027, 1, 15);

/// Two forms of one address, told apart by a hidden field; the second lies in a fold.
fn page() -> String {
    html! {
        main #main {
            form method="post" action="/a/facts" {
                input type="hidden" name="form_token" value="t";
                input type="hidden" name="what" value="status";
                input name="day" type="date" value="2027-01-01";
            }
            details {
                summary { "More <" }
                form method="post" action="/a/facts" {
                    input type="hidden" name="form_token" value="t";
                    input type="hidden" name="what" value="counted";
                    input type="hidden" name="seen" value="new";
                    label for="note" { "Note & more" }
                    textarea #note name="note" { "old </textarea>" }
                    label for="kind" { "Kind" }
                    select #kind name="kind" {
                        option value="a" selected { "One" }
                        option value="b" { "Two \"quoted\"" }
                    }
                    fieldset {
                        legend { "Places" }
                        label.option for="p" { input #p type="checkbox" name="places" value="x" checked; " " "X" }
                        label.option for="q" { input #q type="checkbox" name="places" value="y"; " " "Y" }
                    }
                    input name="line" type="text";
                    input name="new_password" type="password";
                }
            }
        }
    }
    .into_string()
}

fn again(why: Why) -> Again {
    let values = [
        ("what", "counted"),
        ("seen", "old"),
        ("note", "\nmine <b>\"x\"</b> & more"),
        ("kind", "b"),
        ("places", "y"),
        ("line", "\"><script>alert(1)</script>"),
        ("new_password", "never"),
    ];
    let values = values.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
    let form =
        FilledForm { page: "/a".to_owned(), action: "/a/facts".to_owned(), values, ..FilledForm::default() };
    Again { form, kept: None, why, status: StatusCode::OK }
}

fn shown(again: &Again) -> String {
    let visitor = Visitor::sample(Language::En, None, "/a");
    filled(&page(), again, &visitor, TODAY).expect("the form is on the page")
}

#[test]
fn every_value_is_back_in_the_right_form_and_harmless() {
    let shown = shown(&again(Why::Kept(Timestamp::UNIX_EPOCH)));
    let (_, form) = shown.split_once("value=\"counted\"").expect("the second form");
    assert!(form.contains("\n\nmine &lt;b&gt;") && !form.contains("old &lt;"), "{form}");
    assert!(
        form.contains("<option value=\"a\">") && form.contains("<option value=\"b\" selected=\"\">"),
        "{form}"
    );
    assert!(form.contains("value=\"x\">") && form.contains("value=\"y\" checked=\"\">"), "{form}");
    assert!(form.contains("value=\"&quot;&gt;&lt;script&gt;") && !shown.contains("<script"), "{form}");
    assert!(!shown.contains("never"), "a password is never put back");
    assert!(shown.contains("<details open=\"\">"), "what would hide it is unfolded");
    assert!(shown.contains("value=\"2027-01-01\""), "the other form is left alone");
    assert!(form.contains("name=\"seen\" value=\"new\""), "the form is about what stands today");
}

#[test]
fn both_versions_stand_side_by_side_in_words() {
    let stands =
        Stands::new([("note", "theirs".to_owned()), ("kind", "a".to_owned()), ("places", "y".to_owned())]);
    let shown = shown(&again(Why::Stale(Wrong::default(), Some(Box::new(stands)))));
    assert!(shown.contains("Note &amp; more") && shown.contains("Two &quot;quoted&quot;"), "{shown}");
    assert!(shown.contains("name=\"form_take.kind\" value=\"theirs\""), "{shown}");
    assert!(shown.contains("name=\"form_theirs.kind\" value=\"a\""), "{shown}");
    assert!(!shown.contains("form_take.places"), "what is the same is not asked about");
}

#[test]
fn a_form_that_is_gone_is_not_found() {
    let visitor = Visitor::sample(Language::En, None, "/a");
    let mut other = again(Why::Kept(Timestamp::UNIX_EPOCH));
    other.form.values[0].1 = "scores".to_owned();
    assert!(filled(&page(), &other, &visitor, TODAY).is_none());
    other.form.action = "/b".to_owned();
    assert!(filled(&page(), &other, &visitor, TODAY).is_none());
}

#[test]
fn broken_pages_do_no_harm() {
    let whole = page();
    let visitor = Visitor::sample(Language::En, None, "/a");
    for end in (0..whole.len()).filter(|end| whole.is_char_boundary(*end)) {
        let _ = filled(&whole[..end], &again(Why::Kept(Timestamp::UNIX_EPOCH)), &visitor, TODAY);
        let _ = form_names(&whole[..end]);
    }
}
