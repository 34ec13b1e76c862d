using FactCheck.Domain;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace FactCheck.Web.Tests;

public sealed class WitnessSettingsTests
{
    private static readonly string s_log = NoteSigner.Create("other.example/log", NoteKeyType.Log).Key.ToString();
    private static readonly string s_witness = NoteSigner.Create("other.example/witness", NoteKeyType.Witness).Key.ToString();

    [Fact]
    public void Logs_come_from_the_settings_and_from_a_policy()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, $"log {NoteSigner.Create("third.example/log", NoteKeyType.Log).Key}\nquorum none\n");
        try
        {
            var settings = From(("Witness:Logs:0", s_log), ("Witness:Policy", file), ("Witnesses:0:Vkey", s_witness), ("Witnesses:0:Address", "http://10.0.0.7:5080/log/witness"));

            Assert.Equal(["other.example/log", "third.example/log"], settings.Logs.Select(log => log.Name));
            Assert.Equal(("other.example/witness", "http://10.0.0.7:5080/log/witness"), (Assert.Single(settings.Witnesses).Key.Name, settings.Witnesses[0].Address.AbsoluteUri));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_key_of_a_type_that_is_not_known_is_passed_over_and_named()
    {
        var file = Path.GetTempFileName();
        var mlDsa = $"+0a1b2c3d+{Convert.ToBase64String([0x06, .. new byte[1312]])}";
        File.WriteAllText(file, $"log third.example/log{mlDsa}\nlog {s_log}\nwitness w other.example/w{mlDsa}\nquorum none\n");
        try
        {
            var settings = From(
                ("Witness:Logs:0", "other.example/log" + mlDsa), ("Witness:Policy", file), ("Witnesses:0:Vkey", "other.example/witness" + mlDsa),
                ("Witnesses:0:Address", "https://other.example/log/witness"), ("Witnesses:1:Vkey", s_witness), ("Witnesses:1:Address", "https://other.example/log/witness"));

            Assert.Equal(s_log, Assert.Single(settings.Logs).ToString());
            Assert.Equal(s_witness, Assert.Single(settings.Witnesses).Key.ToString());
            Assert.Equal(["other.example/log", "other.example/witness", "third.example/log", "other.example/w"], settings.PassedOver.Select(each => each.Split(' ')[0]));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void What_cannot_be_used_is_refused_in_words_at_start()
    {
        (string, string)[][] wrong =
        [
            [("Witness:Logs:0", "nonsense")],
            [("Witness:Logs:0", s_witness)],
            [("Witness:Policy", "/no/such/file")],
            [("Witnesses:0:Address", "https://other.example/log/witness")],
            [("Witnesses:0:Vkey", s_log), ("Witnesses:0:Address", "https://other.example/log/witness")],
            [("Witnesses:0:Vkey", s_witness), ("Witnesses:0:Address", "ftp://other.example/")],
            [("Witnesses:0:Vkey", s_witness), ("Witnesses:0:Address", "https://a.example"), ("Witnesses:1:Vkey", s_witness), ("Witnesses:1:Address", "https://b.example")],
        ];

        Assert.All(wrong, settings => Assert.StartsWith(
            "The settings FactCheck:Witness", Assert.Throws<StartException>(() => From(settings)).Message, StringComparison.Ordinal));
    }

    private static WitnessSettings From(params (string Key, string Value)[] settings) => WitnessSettings.From(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(each => KeyValuePair.Create($"FactCheck:{each.Key}", (string?)each.Value))).Build());
}
