using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web;

/// <summary>Finds, remembers and forgets the browsers of a person, within a change that was begun.</summary>
internal static class KnownDevices
{
    private const int Most = 20;

    /// <summary>The person's device with this id, if it is still known.</summary>
    public static Task<KnownDevice?> KnownDeviceAsync(this NewsroomDb db, Guid personId, Guid? deviceId, DateTimeOffset now, CancellationToken cancel = default)
    {
        var oldest = now - KnownDevice.Life;
        return db.KnownDevices.SingleOrDefaultAsync(row => row.PersonId == personId && row.DeviceId == deviceId && row.SignedInAt > oldest, cancel);
    }

    /// <summary>Remembers that the person is at this browser; who has very many loses the oldest.</summary>
    /// <returns>The device, and whether it was known before.</returns>
    public static async Task<(KnownDevice Device, bool WasKnown)> RememberAsync(
        this NewsroomDb db, Guid personId, Guid? deviceId, DateTimeOffset now, CancellationToken cancel = default)
    {
        var oldest = now - KnownDevice.Life;
        var all = await db.KnownDevices.Where(row => row.PersonId == personId).OrderByDescending(row => row.SignedInAt).ToListAsync(cancel);
        var device = all.SingleOrDefault(row => row.DeviceId == deviceId);
        var wasKnown = device?.SignedInAt > oldest;
        var others = all.Where(row => row != device).ToList();
        db.RemoveRange(others.Where((row, place) => place >= Most - 1 || row.SignedInAt <= oldest));
        if (device is null)
        {
            device = new KnownDevice { PersonId = personId, DeviceId = deviceId ?? Guid.CreateVersion7() };
            db.Add(device);
        }

        (device.SignedInAt, device.Failures) = (now, default);
        return (device, wasKnown);
    }
}
