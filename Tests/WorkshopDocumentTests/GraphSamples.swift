import WorkshopDocument

extension Graph {
    /// A chain of four columns as a worksheet makes it, with every sign.
    static let chain = Graph(
        title: "De keten",
        levels: ["Oplossingen en aanpakken", "Resultaten in het veld", "Gewenste effecten", "Waarom"],
        nodes: [
            Node(id: "o1", text: "Vaste plek in de wijk waar iedereen kan binnenlopen", layer: 0, isOnPath: true),
            Node(id: "o2", text: "Samen casussen bespreken", layer: 0),
            Node(id: "r1", text: "Inwoners vinden sneller hulp", layer: 1, marks: [.steering], note: "steun 2,5"),
            Node(
                id: "r2",
                text: "Professionals kennen elkaar",
                layer: 1,
                marks: [.warning],
                remarks: ["Niets leidt tot ‘Professionals kennen elkaar’."]
            ),
            Node(id: "e1", text: "Minder mensen staan er alleen voor", layer: 2, marks: [.steering, .warning]),
            Node(id: "w1", text: "Iedereen doet mee", layer: 3),
        ],
        edges: [
            Edge(
                from: "o1",
                to: "r1",
                text: "het is dichtbij",
                weight: 2.5 / 3,
                weightText: "2,5",
                evidence: .measured,
                isOnPath: true
            ),
            Edge(from: "o2", to: "r1", weight: 1.0 / 3, weightText: "1", evidence: .assumed, isWeak: true),
            Edge(from: "r1", to: "e1", weight: 0, weightText: "0", evidence: .refuted, isWeak: true),
            Edge(from: "r2", to: "r1", evidence: .unknown), Edge(from: "e1", to: "w1", evidence: .practice),
        ]
    )

    /// A graph of a number of nodes, spread over four columns, with arrows to the next column, some of them further.
    static func large(_ count: Int) -> Graph {
        let nodes = (0..<count).map { index in
            Node(
                id: "k\(index)",
                text: String("Inwoners weten waar zij terechtkunnen met vragen over zorg en geld ".prefix(20 + index)),
                layer: index * 4 / max(1, count),
                marks: index % 5 == 0 ? [.steering] : []
            )
        }
        let edges = nodes.flatMap { from in
            nodes.indices.filter { nodes[$0].layer == from.layer + 1 }.prefix(40).enumerated().compactMap {
                place,
                to -> Edge? in
                guard place % 7 == Int(from.id.dropFirst()).map({ $0 % 7 }) else { return nil }
                return Edge(from: from.id, to: nodes[to].id, weight: 0.5, weightText: "1,5", evidence: .practice)
            }
        }
        return Graph(title: "Groot", levels: ["een", "twee", "drie", "vier"], nodes: nodes, edges: edges)
    }
}
