//! Answers held against their description: every field is described, of the described type, and none that must be
//! there is missing. Just enough of JSON Schema for what the description uses.

use serde_json::Value;

/// The description as the server hands it out.
pub struct Description(pub Value);

impl Description {
    /// Everything in `answer` that its description does not know or says otherwise.
    pub fn faults(&self, method: &str, address: &str, status: u16, answer: &Value) -> Vec<String> {
        let responses = &self.0["paths"][address][method]["responses"];
        let known = responses.get(status.to_string()).unwrap_or(&responses["default"]);
        let schema = &known["content"]["application/json"]["schema"];
        if schema.is_null() {
            return vec![format!("{method} {address} {status} is not described")];
        }
        let mut faults = Vec::new();
        self.check(schema, answer, &format!("{method} {address} {status}"), &mut faults);
        faults
    }

    /// Holds a value against a schema.
    pub fn check(&self, schema: &Value, value: &Value, at: &str, faults: &mut Vec<String>) {
        let schema = self.resolved(schema);
        if let Some(choices) = ["oneOf", "anyOf"].iter().find_map(|name| schema[*name].as_array()) {
            let fits = |choice: &&Value| {
                let mut own = Vec::new();
                self.check(choice, value, at, &mut own);
                own.is_empty()
            };
            if !choices.iter().any(|choice| fits(&choice)) {
                faults.push(format!("{at}: {value} is none of the choices"));
            }
            return;
        }
        if !types(schema).is_empty() && !types(schema).iter().any(|kind| is_of(kind, value)) {
            faults.push(format!("{at}: {value} is not {:?}", types(schema)));
            return;
        }
        match value {
            Value::Object(fields) => {
                let (known, required, open) = self.fields(schema);
                for name in required.iter().filter(|name| !fields.contains_key(name.as_str())) {
                    faults.push(format!("{at}: {name} is missing"));
                }
                for (name, value) in fields {
                    match known.iter().find(|(other, _)| other == name) {
                        Some((_, schema)) => self.check(schema, value, &format!("{at}.{name}"), faults),
                        None => match &open {
                            Some(schema) => self.check(schema, value, &format!("{at}.{name}"), faults),
                            None => faults.push(format!("{at}: {name} is not described")),
                        },
                    }
                }
            }
            Value::Array(items) => {
                for (n, item) in items.iter().enumerate() {
                    self.check(&schema["items"], item, &format!("{at}[{n}]"), faults);
                }
            }
            _ => {}
        }
    }

    fn resolved<'a>(&'a self, schema: &'a Value) -> &'a Value {
        match schema["$ref"].as_str() {
            Some(path) => {
                self.0.pointer(path.trim_start_matches('#')).expect("the reference leads somewhere")
            }
            None => schema,
        }
    }

    /// Described fields, those that must be there, and what any other field has to be.
    fn fields<'a>(&'a self, schema: &'a Value) -> (Vec<(String, &'a Value)>, Vec<String>, Option<&'a Value>) {
        let schema = self.resolved(schema);
        let mut known: Vec<(String, &Value)> = schema["properties"]
            .as_object()
            .into_iter()
            .flatten()
            .map(|(name, schema)| (name.clone(), schema))
            .collect();
        let names = schema["required"].as_array().into_iter().flatten();
        let mut required: Vec<String> = names.filter_map(Value::as_str).map(str::to_owned).collect();
        let open = schema.get("additionalProperties").filter(|open| open.is_object());
        for part in schema["allOf"].as_array().into_iter().flatten() {
            let (more, needed, _) = self.fields(part);
            known.extend(more);
            required.extend(needed);
        }
        (known, required, open)
    }
}

fn types(schema: &Value) -> Vec<&str> {
    match &schema["type"] {
        Value::String(one) => vec![one],
        Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}

fn is_of(kind: &str, value: &Value) -> bool {
    match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "number" => value.is_number(),
        "integer" => value.is_i64() || value.is_u64(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        _ => false,
    }
}
