using Stemma.Reconcile;

namespace Stemma.Tell.Json;

internal static class TruthReader
{
    public static TruthOpinion Truth(Fields fields) => new(
        fields.Array("values", value => new TruthOpinion.Value(
            value.Text("claim"), value.Text("value"), value.Share("probability"), value.Texts("reports"))),
        fields.Array("copying", pair => new TruthOpinion.Pair(pair.Text("one"), pair.Text("other"), pair.Share("probability"))));
}
