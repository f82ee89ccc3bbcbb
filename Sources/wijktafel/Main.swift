import ArgumentParser
import WijktafelServer

@main
enum Main {
    static func main() async { await Wijktafel.main() }
}
