//! A provider of another make: Debian's `glewlwyd` on a free port of this machine, with a database and a key of its own.

use std::{
    fs,
    io::Write,
    net::{TcpListener, TcpStream},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use serde_json::{Value, json};

use super::visitor::Visitor;

/// The program, and the tables its package brings.
const PROGRAM: &str = "/usr/bin/glewlwyd";
const TABLES: &str = "/usr/share/dbconfig-common/data/glewlwyd/install/sqlite3";
/// What Trellis is called there, and what it shows.
pub const CLIENT: &str = "trellis";
pub const SECRET: &str = "between-the-two-of-us-1887";
/// Everybody's password there; nobody has it here.
pub const PASSWORD: &str = "kept by the provider alone";

/// A provider that runs; stopped, and its folder removed, when it is dropped.
pub struct Provider {
    child: Child,
    folder: PathBuf,
    port: u16,
    keeper: Visitor,
}

impl Drop for Provider {
    fn drop(&mut self) {
        self.stop();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// A port that is free now.
pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

impl Provider {
    /// Starts a provider that leads people back to `redirect`, or says why there is none.
    pub fn start(name: &str, redirect: &str) -> Option<Self> {
        if !Path::new(PROGRAM).exists() || !Path::new(TABLES).exists() {
            eprintln!("skipped: a provider of sign-ins (glewlwyd is not installed)");
            return None;
        }
        let folder = std::env::temp_dir().join(format!("trellis-openid-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let port = free_port();
        let database = folder.join("provider.db");
        run(
            Command::new("sqlite3").arg(&database),
            &format!("pragma synchronous = off;\n{}", fs::read_to_string(TABLES).unwrap()),
        );
        fs::write(folder.join("provider.conf"), configuration(port, &database)).unwrap();
        let child = child(&folder, port);
        let mut provider = Self { child, folder, port, keeper: Visitor::default() };
        provider.furnish(redirect);
        Some(provider)
    }

    /// Its address as it writes it itself.
    pub fn issuer(&self) -> String {
        self.address("/api/oidc")
    }

    pub fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    pub fn stop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    pub fn start_again(&mut self) {
        self.child = child(&self.folder, self.port);
    }

    fn keep(&mut self, method: &str, path: &str, body: &Value) -> Value {
        let address = self.address(path);
        self.keeper.call(method, &address, body)
    }

    fn furnish(&mut self, redirect: &str) {
        let openssl = |arguments: &str| run(Command::new("openssl").args(arguments.split(' ')), "");
        let (private, public) = (self.folder.join("key.pem"), self.folder.join("public.pem"));
        openssl(&format!("genrsa -out {} 2048", private.display()));
        openssl(&format!("rsa -in {} -pubout -out {}", private.display(), public.display()));
        self.keep("POST", "/api/auth/", &json!({ "username": "admin", "password": "password" }));
        let issuer = self.issuer();
        let mut parameters = json!({
            "iss": issuer, "jwt-type": "rsa", "jwt-key-size": "256", "jwks-show": true,
            "key": fs::read_to_string(private).unwrap(), "cert": fs::read_to_string(public).unwrap(),
            "pkce-allowed": true, "pkce-required": true, "subject-type": "public",
            "code-duration": 600, "access-token-duration": 600, "refresh-token-duration": 600,
            "allowed-scope": ["openid", "email"],
            "email-claim": "mandatory", "name-claim": "no", "scope-claim": "no",
            "claims": [{ "name": "email_verified", "user-property": "email_verified", "type": "boolean",
                         "boolean-value-true": "yes", "boolean-value-false": "no", "mandatory": true, "scope": [] }],
        });
        for kind in ["token", "id-token", "none", "password", "client", "device", "refresh"] {
            parameters[format!("auth-type-{kind}-enabled")] = json!(false);
        }
        parameters["auth-type-code-enabled"] = json!(true);
        let plugin =
            json!({ "module": "oidc", "name": "oidc", "display_name": "Reef", "parameters": parameters });
        self.keep("POST", "/api/mod/plugin/", &plugin);
        let scope = json!({ "name": "email", "display_name": "e-mail", "description": "the address",
                            "password_required": false, "scheme": {} });
        self.keep("POST", "/api/scope/", &scope);
        let mut people = self.keeper.get(&self.address("/api/mod/user/database"));
        let mut people: Value = serde_json::from_str(&std::mem::take(&mut people.text)).unwrap();
        people["parameters"]["data-format"]["email_verified"] = json!({ "multiple": false, "read": true, "write": true, "profile-read": true, "profile-write": false });
        self.keep("PUT", "/api/mod/user/database", &people);
        self.keep("PUT", "/api/mod/user/database/reset", &Value::Null);
        let client = json!({
            "client_id": CLIENT, "name": "Trellis", "confidential": true, "password": SECRET, "enabled": true,
            "redirect_uri": [redirect], "authorization_type": ["code"], "scope": [],
            "token_endpoint_auth_method": ["client_secret_basic"],
        });
        self.keep("POST", "/api/client/?source=database", &client);
    }

    /// Gives somebody an account there.
    pub fn add(&mut self, user: &str, email: &str, verified: bool) {
        let person = person(user, email, verified);
        self.keep("POST", "/api/user/?source=database", &person);
    }

    /// Somebody's address there changes.
    pub fn readdress(&mut self, user: &str, email: &str) {
        self.keep("PUT", &format!("/api/user/{user}?source=database"), &person(user, email, true));
    }

    /// Somebody whom a site sent to the provider signs in there and agrees; where they are led back to.
    pub fn sign_in(&self, visitor: &mut Visitor, user: &str, sent: &str) -> String {
        visitor.call("POST", &self.address("/api/auth/"), &json!({ "username": user, "password": PASSWORD }));
        let grant = self.address(&format!("/api/auth/grant/{CLIENT}"));
        visitor.call("PUT", &grant, &json!({ "scope": "openid email" }));
        let led = visitor.get(&format!("{sent}&g_continue"));
        assert_eq!(led.status, 302, "{}", led.text);
        led.location
    }
}

fn person(user: &str, email: &str, verified: bool) -> Value {
    json!({
        "username": user, "name": user, "email": email, "password": PASSWORD, "enabled": true,
        "email_verified": if verified { "yes" } else { "no" }, "scope": ["openid", "email", "g_profile"],
    })
}

fn configuration(port: u16, database: &Path) -> String {
    let modules = |kind: &str| format!("/usr/lib/glewlwyd/{kind}");
    format!(
        "port = {port}\nbind_address = \"127.0.0.1\"\nexternal_url = \"http://127.0.0.1:{port}\"\n\
         login_url = \"login.html\"\napi_prefix = \"api\"\nlog_mode = \"console\"\nlog_level = \"ERROR\"\n\
         cookie_secure = 0\nsession_key = \"PROVIDER\"\nadmin_scope = \"g_admin\"\nprofile_scope = \"g_profile\"\n\
         user_module_path = \"{}\"\nclient_module_path = \"{}\"\nuser_auth_scheme_module_path = \"{}\"\n\
         plugin_module_path = \"{}\"\nhash_algorithm = \"SHA512\"\n\
         database = {{ type = \"sqlite3\"; path = \"{}\"; }};\n",
        modules("user"),
        modules("client"),
        modules("scheme"),
        modules("plugin"),
        database.display(),
    )
}

fn child(folder: &Path, port: u16) -> Child {
    let child = Command::new(PROGRAM)
        .arg(format!("--config-file={}", folder.join("provider.conf").display()))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let up = (0..300).any(|_| {
        std::thread::sleep(Duration::from_millis(100));
        TcpStream::connect(("127.0.0.1", port)).is_ok()
    });
    assert!(up, "the provider did not start");
    child
}

fn run(command: &mut Command, input: &str) {
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    assert!(child.wait().unwrap().success(), "{command:?}");
}
