/// What Graphviz answers, as text to be spoilt.
enum Answers {
    /// One box of the size that `GraphShape.columns([1])` has.
    static let oneBox = #"""
        {"name": "g", "bb": "0,0,300,55", "objects": [
          {"name": "%3", "_gvid": 0, "nodes": [1]},
          {"_gvid": 1, "name": "n0", "pos": "150,27.5", "width": "4.1667"}]}
        """#

    /// Two boxes and an arrow without a sign, as `GraphShape.columns([1, 1], labels: false)` asks for.
    static let arrow = #"""
        {"name": "g", "bb": "0,0,750,55", "objects": [
          {"_gvid": 0, "name": "n0", "pos": "150,27.5"},
          {"_gvid": 1, "name": "n1", "pos": "600,27.5"}],
        "edges": [
          {"_gvid": 0, "tail": 0, "head": 1, "pos": "e,450,27.5 300,27.5 340,27.5 400,27.5 440,27.5"},
          {"_gvid": 1, "tail": 0, "head": 1, "id": "e0", "pos": "e,450,27.5 300,27.5 340,27.5 400,27.5 440,27.5"}]}
        """#
}
