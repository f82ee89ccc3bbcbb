import Glibc

extension Sample {
    /// The consensus Cns of Tastle and Wierman (2007): 1 when all agree, 0 with half at each end.
    ///
    /// Cns = 1 + mean log2(1 - |x - mean| / d), on the positions themselves, without bins. One value gives 1, which
    /// says nothing and isn't to be shown. Positions off the scale can make a term undefined: that counts as 0.
    /// The width is the distance between the ends of the scale, `d`; above 0.
    public func consensus(width: Double) -> Double {
        let centre = mean
        return max(0, 1 + mean { closeness($0 - centre, within: width) })
    }

    /// The agreement with a chosen target (doelinstemming): 1 when all stand on it, 0 at a full width from it.
    ///
    /// 1 + mean log2(1 - |x - target| / 2d); the doubled width keeps a whole group at the other end defined.
    /// The target is a position on the scale, such as the ambition; the width is the distance between its ends, `d`.
    public func agreement(withTarget target: Double, width: Double) -> Double {
        max(0, 1 + mean { closeness($0 - target, within: 2 * width) })
    }
}

extension Frequencies {
    /// The consensus Cns of the categories chosen, as if everyone stood exactly on theirs.
    public var consensus: Double {
        let total = total
        let width = Double(counts.count - 1)
        let centre = weightedSum { Double($0) } / total
        return max(0, 1 + weightedSum { closeness(Double($0) - centre, within: width) } / total)
    }
}

private func closeness(_ distance: Double, within width: Double) -> Double {
    log2(max(0, 1 - distance.magnitude / width))
}
