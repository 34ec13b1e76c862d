using System.Text.Json.Nodes;

namespace FactCheck.Web;

/// <summary>
/// A collection as a container that others may read (Web Annotation Protocol, 2017, section 4): of the protocol only what reading needs, for annotations are
/// made at the desk alone.
/// </summary>
internal static class AnnotationContainer
{
    private const string Ldp = "http://www.w3.org/ns/ldp";

    /// <summary>The collection as UTF-8.</summary>
    public static byte[] Of(string address, string label, IReadOnlyList<(AnnotatedPlace Place, AnnotatedText Text)> places)
    {
        var container = AnnotationJson.Collection(
            new JsonArray(AnnotationJson.Context, $"{Ldp}.jsonld"), new JsonArray("BasicContainer", "AnnotationCollection"), address, label, places);
        if (places.Count > 0)
        {
            container["modified"] = container["first"]!["items"]!.AsArray().Max(item => item!["created"]!.ToString());
        }

        return AnnotationJson.Bytes(container);
    }

    /// <summary>What the protocol wants to be said of a container in the headers.</summary>
    public static void Describe(HttpResponse response)
    {
        response.Headers.Allow = "GET, HEAD, OPTIONS";
        response.Headers.Append("Link", $"<{Ldp}#BasicContainer>; rel=\"type\"");
        response.Headers.Append("Link", $"<http://www.w3.org/TR/annotation-protocol/>; rel=\"{Ldp}#constrainedBy\"");
        response.Headers.Append("Vary", "Accept");
    }
}
