using System.Globalization;
using System.Text;
using FactCheck.Domain;

namespace FactCheck.Web;

/// <summary>
/// What somebody who verifies this newsroom's logs may start from, in tlog-policy form: its logs, its witnesses, and that any one of them has to
/// have cosigned. Whoever trusts nobody writes a policy of their own.
/// </summary>
public sealed class PolicyText(LogKeys keys, WitnessSettings settings, SiteSettings site)
{
    /// <summary>The policy; addresses are the public one's or the request's.</summary>
    public string Write(HttpRequest request)
    {
        var text = new StringBuilder();
        foreach (var log in Enum.GetValues<LogKind>())
        {
            foreach (var signer in keys.Of(log))
            {
                text.Append(CultureInfo.InvariantCulture, $"log {signer.Key} {site.Absolute(request, $"/log/{log.Key()}")}\n");
            }
        }

        // A name in a policy means nothing outside of it, and a key's name could be one that is taken.
        var names = settings.Witnesses.Select((_, at) => $"witness-{at + 1}").ToList();
        foreach (var (name, witness) in names.Zip(settings.Witnesses))
        {
            text.Append(CultureInfo.InvariantCulture, $"witness {name} {witness.Key} {witness.Address.AbsoluteUri}\n");
        }

        return text.Append(names.Count == 0 ? "quorum none\n" : $"group any-witness any {string.Join(' ', names)}\nquorum any-witness\n").ToString();
    }
}
