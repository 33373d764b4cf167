-- 行ごとの隔てのもとでは区間の演算子は索引を引けないため、時刻の大小だけで引く: ほとんどの在室は七日より短く、長いもの（退室の記録のないものを含む）は別の小さな索引にある。
drop index zone_entry_stay;
create index zone_entry_by_time on zone_entry (org, area, entered_at);
create index zone_entry_long on zone_entry (org, area, entered_at) where left_at is null or left_at - entered_at > interval '7 days';
