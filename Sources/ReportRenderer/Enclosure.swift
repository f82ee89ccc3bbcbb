/// How the program is started: within limits, and shut in.
///
/// What people typed is in the document that it reads. If a library has a flaw that such a text reaches, the process
/// still sees no other file, no network and no other process, and ends when it takes too much.
struct Enclosure {
    static let limits = "/usr/bin/prlimit"
    static let walls = "/usr/bin/bwrap"

    let settings: RendererSettings

    /// The first tool, which settles what is left to others, and what it takes.
    ///
    /// Idle beside rooms, and not only nice: Linux lets a program that is nice use up its turn of three milliseconds
    /// before it looks at who woke meanwhile, which is twice what a room waits for an answer; one that is idle it stops at
    /// once.
    var manners: (tool: String, arguments: [String]) {
        switch settings.courtesy {
        case .idle: ("chrt", ["--idle", "0"])
        case .nice: ("nice", ["-n", "10"])
        }
    }

    /// The tools of the system that starting takes.
    var tools: [String] {
        ["/usr/bin/\(manners.tool)", Enclosure.limits] + (settings.isolation == .sandboxed ? [Enclosure.walls] : [])
    }

    /// What follows the name of the first tool, to run Python with arguments.
    func arguments(_ python: [String]) -> [String] {
        let start = ["-I", "-B"]
        switch settings.isolation {
        case .sandboxed:
            return bounds + [Enclosure.walls] + walls + ["--", "/renderer/python/bin/python"] + start
                + python.map { $0.replacingPrefix(settings.program, with: "/renderer/program") }
        case .bare: return bounds + ["\(settings.libraries)/bin/python"] + start + python
        }
    }

    private var bounds: [String] {
        manners.arguments + [
            Enclosure.limits,
            "--cpu=\(settings.processorSeconds)", "--data=\(settings.memory)", "--as=\(settings.memory * 4)",
            "--fsize=\(settings.mostBytes)", "--nofile=256", "--core=0", "--",
        ]
    }

    // Without a session of its own: Linux shares a core out between sessions before it looks at who gives way, so that
    // a program in another session would take as much as all rooms together. What a session of its own is for, typing
    // into the terminal that the server was started from, needs a terminal to open, and there is none among the devices.
    private var walls: [String] {
        [
            "--unshare-all", "--unshare-user", "--disable-userns", "--die-with-parent",
            "--cap-drop", "ALL", "--clearenv", "--setenv", "PATH", "/usr/bin", "--setenv", "HOME", "/tmp",
            "--setenv", "LANG", "C.UTF-8", "--ro-bind", "/usr", "/usr", "--symlink", "usr/bin", "/bin",
            "--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64", "--ro-bind", "/etc/fonts",
            "/etc/fonts", "--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache", "--ro-bind-try",
            "/var/cache/fontconfig", "/var/cache/fontconfig", "--dev-bind", "/dev/null", "/dev/null",
            "--dev-bind", "/dev/urandom", "/dev/urandom", "--tmpfs", "/tmp",
            "--ro-bind", settings.program, "/renderer/program", "--ro-bind", settings.libraries, "/renderer/python",
            "--chdir", "/tmp",
        ]
    }
}

extension String {
    fileprivate func replacingPrefix(_ prefix: String, with other: String) -> String {
        hasPrefix(prefix) ? other + dropFirst(prefix.count) : self
    }
}
