import WorksheetKit

// What the words of a case give away (methods 1.1 and 1.7); none of it blocks the result.
extension LedgerCase {
    /// What is worth a second look: double counting, depreciation, indirect effects, missing ranges, optimism.
    func remarks(_ instrument: LedgerInstrument, _ book: LedgerBook, _ result: Evaluation?) -> [Finding] {
        var findings: [Finding] = []
        let groups = Dictionary(grouping: lines.filter { $0.kind == .benefit && !$0.details.doubleCountGroup.isEmpty })
        {
            $0.details.doubleCountGroup
        }
        for line in lines {
            if line.kind == .benefit, groups[line.details.doubleCountGroup]?.count ?? 0 > 1 {
                findings.append(Finding("W_DUBBELTELLING", line.id))
            }
            let name = line.name.lowercased()
            if line.kind == .cost, name.contains("afschrijving") || name.hasWord("rente") {
                findings.append(Finding("W_AFSCHRIJVING", line.id))
            }
            if line.details.effectType == "indirect" { findings.append(Finding("W_INDIRECT_CONTROLEER", line.id)) }
            if !line.details.vat.isEmpty, line.details.vat != book.frame.vat {
                findings.append(Finding("W_BTW_GEMENGD", line.id))
            }
        }
        guard let result else { return findings }
        return findings + weighty(result, book) + optimism(result)
    }

    /// Lines of more than a tenth of all benefits or costs whose numbers have no range.
    private func weighty(_ result: Evaluation, _ book: LedgerBook) -> [Finding] {
        let ranged = Set((Array(book.ranges.keys) + book.asked).compactMap { Parameter(id: $0)?.line })
        return zip(lines, result.lines).compactMap { line, worth in
            let whole = line.kind == .cost ? result.presentCosts : result.presentBenefits
            let isWeighty = line.kind != .transfer && worth.present.magnitude > 0.1 * whole.magnitude
            return isWeighty && !ranged.contains(line.id) ? Finding("W_GEEN_BEREIK", line.id) : nil
        }
    }

    private func optimism(_ result: Evaluation) -> [Finding] {
        let assumed = zip(lines, result.lines)
            .filter { $0.0.kind == .benefit && $0.0.details.evidence == .assumption }
            .reduce(0) { $0 + $1.1.present }
        let isMost = result.presentBenefits > 0 && assumed > 0.6 * result.presentBenefits
        return isMost ? [Finding("W_BATEN_OPTIMISTISCH", "posten")] : []
    }

    /// Benefits that no path of a results chain leads to.
    func chainFindings(_ references: [Reference]) -> [Finding] {
        let chained = references.filter { $0.kind == "effect" && $0.detail["path"]?.flag == true }
            .map { "\($0.worksheet.rawValue)/\($0.id)" }
        let paths = Set(chained)
        return lines.filter { $0.kind == .benefit && !paths.contains($0.details.origin ?? "") }
            .map { Finding("W_GEEN_KETEN", $0.id) }
    }
}

extension String {
    fileprivate func hasWord(_ word: String) -> Bool { split { !$0.isLetter }.contains { $0 == word } }
}
