<?xml version="1.0" encoding="UTF-8"?>
<!-- The report of an incident from a first one with gaps to the last, with what goes to the National Cybersecurity Office (2.2.4). -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:tenken:report"
                exclude-result-prefixes="t">

  <xsl:import href="form.xsl"/>

  <xsl:template match="report" mode="body">
    <xsl:call-template name="advice"/>
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'gov-incident-number gov-incident-day gov-incident-by gov-incident-known gov-incident-state'"/></xsl:call-template>
    <heading level="1"><xsl:value-of select="t:say('国家サイバー統括室に伝えること', 'What the National Cybersecurity Office is told')"/></heading>
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'gov-incident-unit gov-incident-published gov-incident-spread gov-incident-effects gov-incident-what gov-incident-traces gov-incident-recovery'"/></xsl:call-template>
    <p style="note"><xsl:value-of select="t:say('国の行政機関は、認知した日からおよそ5日以内に伝えます。独立行政法人と指定法人は、所管の国の行政機関を通して同じ日数で伝えます。重大と思われるものは、直ちに伝えます。', 'An administrative organ of the state tells it within about five days from the day it learnt of it; incorporated administrative agencies and designated corporations do so through the organ in charge of them, within the same time. What seems grave is told at once.')"/></p>
    <heading level="1"><xsl:value-of select="t:say('したこと', 'What was done')"/></heading>
    <xsl:call-template name="values"><xsl:with-param name="keys" select="'gov-incident-first-aid gov-incident-preserved gov-incident-told gov-incident-police gov-incident-personal gov-incident-again'"/></xsl:call-template>
    <xsl:call-template name="clause"/>
  </xsl:template>

</xsl:stylesheet>
