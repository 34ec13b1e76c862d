using System.Text;
using System.Xml;
using FactCheck.Domain;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>
/// The newest fact-checks as an Atom feed (RFC 4287). A changed or retracted one comes up again under the same id. The log's newest signed head
/// stands in it as an extension element (section 6.4), so that whoever archives the feed keeps the head with its signatures.
/// </summary>
internal static class AtomFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const string Log = "urn:x-factcheck:log";
    private const int Entries = 50;

    public static async Task<IResult> GetAsync(HttpContext http, IDbContextFactory<NewsroomDb> factory, SiteSettings site, SignedLogs logs, CancellationToken cancel)
    {
        await using var db = await factory.CreateDbContextAsync(cancel);
        var checks = await db.NewestChecks().OrderByDescending(check => check.PublishedAt).ThenByDescending(check => check.Id)
            .Take(Entries).ToListAsync(cancel);
        return TypedResults.Bytes(Write(checks, logs.Of(LogKind.Editorial).Head, site, path => site.Absolute(http.Request, path)), "application/atom+xml; charset=utf-8");
    }

    private static byte[] Write(List<PublishedCheck> checks, SignedHead? head, SiteSettings site, Func<string, string> absolute)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, "en");
            xml.WriteElementString("id", Atom, absolute("/feed.xml"));
            xml.WriteElementString("title", Atom, Clean($"{site.Newsroom}: newest fact-checks"));
            xml.WriteElementString("updated", Atom, Time(checks.Count == 0 ? DateTimeOffset.UnixEpoch : checks[0].PublishedAt));
            Link(xml, "self", absolute("/feed.xml"));
            Link(xml, "alternate", absolute("/"));
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, Clean(site.Newsroom));
            xml.WriteEndElement();
            if (head is not null)
            {
                Head(xml, head, absolute);
            }

            foreach (var check in checks)
            {
                Entry(xml, check, absolute);
            }

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Head(XmlWriter xml, SignedHead head, Func<string, string> absolute)
    {
        xml.WriteStartElement("log", "checkpoint", Log);
        xml.WriteAttributeString("size", XmlConvert.ToString(head.Checkpoint.Size));
        xml.WriteAttributeString("root", head.Checkpoint.Root.ToString());
        xml.WriteAttributeString("signed", Time(head.SignedAt));
        xml.WriteAttributeString("href", absolute("/log/editorial/checkpoint"));
        xml.WriteString(head.Note.ToString());
        xml.WriteEndElement();
    }

    private static void Entry(XmlWriter xml, PublishedCheck check, Func<string, string> absolute)
    {
        var retracted = check.Kind == ChangeKind.Retraction;
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, $"urn:uuid:{check.ClaimId}");
        xml.WriteElementString("title", Atom, Clean($"{(retracted ? "Retracted" : check.Content.Rating.Step().Word)}: “{check.Content.Wording}”"));
        xml.WriteElementString("updated", Atom, Time(check.PublishedAt));
        Link(xml, "alternate", absolute(ReaderPaths.Check(check.Slug)));
        xml.WriteStartElement("summary", Atom);
        xml.WriteAttributeString("type", "text");
        xml.WriteString(Clean(check.Kind == ChangeKind.First
            ? check.Content.Summary
            : $"{ChangeWords.Title(check.Kind)}: {check.ChangeNote}\n{(retracted ? "" : check.Content.Summary)}".Trim()));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Time(DateTimeOffset at) => XmlConvert.ToString(at.UtcDateTime, XmlDateTimeSerializationMode.Utc);

    // XML 1.0 has no way to write some characters; a text brought in from elsewhere may hold them.
    private static string Clean(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)).Select(rune => rune.ToString()));
}
