extension Frequencies {
    /// The agreement A of van der Eijk (2001): 1 in one category, 0 when uniform, -1 with half at each end.
    ///
    /// The distribution is peeled into layers in which a category is either present or absent; A is the mean of the
    /// layers' agreements, weighted by the choices they hold. Unlike Cns it sees the valley between two camps.
    public var agreement: Double {
        let total = total
        var remaining = counts
        var agreement = 0.0
        while let thickness = remaining.filter({ $0 > 0 }).min() {
            let layer = remaining.map { $0 > 0 }
            let present = layer.count { $0 }
            agreement += Double(present) * thickness / total * layerAgreement(layer)
            remaining = remaining.map { $0 > thickness ? $0 - thickness : 0 }
        }
        return agreement
    }

    /// The polarisation (1 - A) / 2: 0 when all agree, 0.5 when uniform, 1 with half at each end.
    public var polarisation: Double { (1 - agreement) / 2 }
}

/// The agreement of a layer, from the triples of categories that leave exactly one out.
private func layerAgreement(_ layer: [Bool]) -> Double {
    let size = Double(layer.count)
    let present = layer.count { $0 }
    guard present > 1 else { return 1 }
    guard present < layer.count else { return 0 }

    // A gap in the middle (101) speaks for two camps, one at the side (110, 011) for one.
    var unimodal = 0.0
    var bimodal = 0.0
    for gap in layer.indices where !layer[gap] {
        let left = Double(layer[..<gap].count { $0 })
        let right = Double(layer[gap...].count { $0 })
        bimodal += left * right
        unimodal += (left * (left - 1) + right * (right - 1)) / 2
    }
    let unimodality = ((size - 2) * unimodal - (size - 1) * bimodal) / ((size - 2) * (unimodal + bimodal))
    return unimodality * (1 - Double(present - 1) / (size - 1))
}
